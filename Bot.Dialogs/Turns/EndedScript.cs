namespace Bot.Dialogs.Turns;

/// <summary>The script that ended last, which a correction may start again.</summary>
/// <param name="Script">Its name.</param>
/// <param name="Final">Whether it did something that must not be done twice.</param>
public sealed record EndedScript(string Script, bool Final = false);
