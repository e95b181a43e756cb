namespace Bot.Dialogs.Turns;

/// <summary>An answer of a model.</summary>
/// <param name="Id">The call that brought it.</param>
/// <param name="Helpful">What the customer pressed last; absent: nothing yet.</param>
public sealed record RatedAnswer(string Id, bool? Helpful = null);
