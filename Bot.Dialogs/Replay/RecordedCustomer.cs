using System.Text.Json;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Replay;

/// <summary>The part of a recorded conversation that is not the bot's: what happened to it, and what was answered to it.</summary>
internal sealed class RecordedCustomer
{
    private RecordedCustomer(ConversationState start, IReadOnlyList<(TurnEvent Event, IReadOnlyList<Command> Commands)> turns) =>
        (Start, Turns, Answers) = (start, turns, new(turns));

    /// <summary>The state before the first turn.</summary>
    public ConversationState Start { get; }

    /// <summary>Events, with what the bot made of them then.</summary>
    public IReadOnlyList<(TurnEvent Event, IReadOnlyList<Command> Commands)> Turns { get; }

    /// <summary>What services and models answered.</summary>
    public RecordedAnswers Answers { get; }

    /// <summary>Reads a record; null when a part of it was erased or cannot be read.</summary>
    public static RecordedCustomer? Read(RecordedConversation conversation)
    {
        try
        {
            return conversation.Turns.Any(turn => turn.IsErased)
                ? null
                : new(conversation.Start, [.. conversation.Turns.Where(turn => !turn.IsKept).Select(turn => (turn.ReadEvent(), turn.ReadCommands()))]);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>An event for people.</summary>
    public static string Words(TurnEvent happened) => happened switch
    {
        CustomerSaid { Text.Length: > 0 } said => said.Text,
        CustomerSaid { Value: { } value } => $"[{Pressed(value)}]",
        CustomerSaid => "(sends a file)",
        ConversationStarted => "(opens the chat)",
        TimerFired timer => $"(time for {timer.Timer})",
        AgentSaid agent => $"({agent.Agent} says: {agent.Text})",
        HandoffChanged handoff => $"(handoff {handoff.State})",
        _ => $"({happened.GetType().Name})",
    };

    private static string Pressed(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(ButtonData.Member, out var button) && button.ValueKind == JsonValueKind.Object
            && (button.TryGetProperty("choice", out var what) || button.TryGetProperty("say", out what) || button.TryGetProperty("command", out what))
            ? what.ToString()
            : value.GetRawText();
}
