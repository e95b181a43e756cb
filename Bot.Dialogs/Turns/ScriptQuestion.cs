namespace Bot.Dialogs.Turns;

/// <summary>The customer was asked which of several scripts they mean, or was shown the menu.</summary>
/// <param name="Id">The question's id, which its buttons carry.</param>
/// <param name="Scripts">The scripts, in the order shown; <c>!human</c> stands for a person.</param>
public sealed record ScriptQuestion(string Id, IReadOnlyList<string> Scripts);
