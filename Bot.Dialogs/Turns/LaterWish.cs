namespace Bot.Dialogs.Turns;

/// <summary>A further wish of a message that had several, waiting for the one before to end.</summary>
/// <param name="Script">The script that it means.</param>
/// <param name="Text">Its words.</param>
public sealed record LaterWish(string Script, string Text)
{
    /// <summary>The wish that comes after it.</summary>
    public LaterWish? Then { get; init; }
}
