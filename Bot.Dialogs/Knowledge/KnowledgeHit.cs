namespace Bot.Dialogs.Knowledge;

/// <summary>An entry that was found.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Score">How well it fits; only comparable within one query.</param>
internal sealed record KnowledgeHit(KnowledgeEntry Entry, double Score);
