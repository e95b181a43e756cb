using Bot.Dialogs.Turns.Commands;

namespace Bot.Dialogs.Turns;

/// <summary>What one turn came to.</summary>
/// <param name="State">The conversation after the turn.</param>
/// <param name="Commands">What the host shall do, in order.</param>
/// <param name="Trace">Which rule decided, and why.</param>
public sealed record TurnResult(ConversationState State, IReadOnlyList<Command> Commands, Trace Trace)
{
    /// <summary>What the turn's certificate is made from; absent when something else than the engine took the turn.</summary>
    public Evidence? Evidence { get; init; }
}
