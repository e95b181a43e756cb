namespace Bot.Dialogs.Knowledge;

/// <summary>Something written down that may answer a customer.</summary>
/// <param name="Id">Its id, unique in its knowledge.</param>
/// <param name="Heading">The question it answers or the title above it; empty without one.</param>
/// <param name="Text">The answer or the passage.</param>
/// <param name="Entity">Whom or what it is about, such as a hotel; null when about nothing in particular.</param>
internal sealed record KnowledgeEntry(string Id, string Heading, string Text, string? Entity = null);
