namespace Bot.Verifier;

/// <summary>Something that does not hold.</summary>
/// <param name="Conversation">The conversation; empty for the journal as a whole.</param>
/// <param name="Turn">The turn's number; 0 for the journal as a whole.</param>
/// <param name="Check">Which check.</param>
/// <param name="Why">What does not hold.</param>
internal sealed record Rejection(string Conversation, long Turn, string Check, string Why);
