namespace Bot.Dialogs.Turns;

/// <summary>The second of two wishes in one message, waiting for the first to end.</summary>
/// <param name="Script">The script that it means.</param>
/// <param name="Text">Its words.</param>
public sealed record LaterWish(string Script, string Text);
