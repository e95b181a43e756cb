using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Steps;

/// <summary>A sentence that starts a script, where it is written.</summary>
/// <param name="Script">The script.</param>
/// <param name="Text">The sentence.</param>
/// <param name="At">Where it is written.</param>
internal sealed record WrittenExample(string Script, string Text, Mark At);
