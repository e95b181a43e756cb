namespace Bot.Dialogs.Guidelines.Output;

/// <summary>An answer that nobody has seen yet.</summary>
/// <param name="Text">Its words, Markdown as a model wrote it.</param>
public sealed record Draft(string Text);
