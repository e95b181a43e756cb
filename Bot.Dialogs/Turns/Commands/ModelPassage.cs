namespace Bot.Dialogs.Turns.Commands;

/// <summary>A passage of the pack's knowledge, for a model.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Source">What it is called when it is cited.</param>
/// <param name="Text">Its words; a question and its answer are both there.</param>
public sealed record ModelPassage(string Id, string Source, string Text);
