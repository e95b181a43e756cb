namespace Bot.Dialogs.Turns;

/// <summary>A further wish of a message that had several, waiting for the one before to end.</summary>
/// <param name="Script">The script that it means.</param>
/// <param name="Text">Its words.</param>
public sealed record LaterWish(string Script, string Text)
{
    /// <summary>How many scripts run below it, the one with the question beside which it was wished for on top; 0 when none does.</summary>
    public int Above { get; init; }

    /// <summary>The wish that comes after it.</summary>
    public LaterWish? Then { get; init; }
}
