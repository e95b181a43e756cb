namespace Bot.Dialogs.Knowledge;

/// <summary>A passage that was found.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Score">How well it fits; comparable between packs.</param>
public sealed record KnowledgeHit(Passage Passage, double Score);
