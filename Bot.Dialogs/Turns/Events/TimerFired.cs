namespace Bot.Dialogs.Turns.Events;

/// <summary>The time of a <see cref="Commands.SetTimer"/> has come.</summary>
public sealed record TimerFired : TurnEvent
{
    /// <summary>The timer's name.</summary>
    public required string Timer { get; init; }
}
