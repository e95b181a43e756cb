namespace Bot.Dialogs.Knowledge;

/// <summary>What is looked for.</summary>
/// <param name="Text">The customer's message.</param>
/// <param name="Before">What was said before it, the oldest first.</param>
/// <param name="Entities">Whom or what the conversation is about; entries about others are left out.</param>
internal sealed record KnowledgeQuery(string Text, IReadOnlyList<string> Before, IReadOnlyList<string> Entities);
