namespace Bot.Dialogs.Turns.Events;

/// <summary>A hub told how a handoff went (<c>handoff.status</c> of the Bot Framework protocol).</summary>
public sealed record HandoffChanged : TurnEvent
{
    /// <summary><c>accepted</c>, <c>failed</c> or <c>completed</c>; other values are ignored.</summary>
    public required string State { get; init; }

    /// <summary>Whether a person took over by themselves; else <c>accepted</c> counts only where the bot has asked for one.</summary>
    public bool Unasked { get; init; }
}
