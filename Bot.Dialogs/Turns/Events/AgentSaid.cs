namespace Bot.Dialogs.Turns.Events;

/// <summary>A person of the company wrote to the customer.</summary>
public sealed record AgentSaid : TurnEvent
{
    /// <summary>The name shown to the customer.</summary>
    public required string Agent { get; init; }

    /// <summary>The words, in Markdown.</summary>
    public required string Text { get; init; }
}
