namespace Bot.Dialogs.Turns.Commands;

/// <summary>One of several things that a message may mean.</summary>
/// <param name="Id">What the model answers with.</param>
/// <param name="Title">What it is, in the customer's language.</param>
/// <param name="Examples">Sentences that mean it.</param>
public sealed record ModelChoice(string Id, string Title, IReadOnlyList<string> Examples);
