using Bot.Conversations.Calls;
using Bot.Conversations.Timers;
using Bot.Dialogs.Certificates;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Conversations.Journaling;

/// <summary>A turn to be stored.</summary>
internal sealed record TurnEntry
{
    /// <summary>The conversation.</summary>
    public required ConversationKey Key { get; init; }

    /// <summary>Its id; 0 before its first turn.</summary>
    public required long Conversation { get; init; }

    /// <summary>Number of the turn, from 1.</summary>
    public required long Turn { get; init; }

    /// <summary>When it is stored.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened; absent for activities that are only kept.</summary>
    public required TurnEvent? Event { get; init; }

    /// <summary>What brought it.</summary>
    public required Inbound Inbound { get; init; }

    /// <summary>The turn that its chain began with.</summary>
    public required TurnRoot Root { get; init; }

    /// <summary>The state after it; absent for activities that are only kept.</summary>
    public ConversationState? State { get; init; }

    /// <summary>What the engine wants done.</summary>
    public IReadOnlyList<Command> Commands { get; init; } = [];

    /// <summary>For each command, whether a row remembers it until it is done.</summary>
    public IReadOnlyList<CommandKind> Kinds { get; init; } = [];

    /// <summary>Number of its first item; the next one's when it has none.</summary>
    public required long FirstItem { get; init; }

    /// <summary>Number of items.</summary>
    public required int Items { get; init; }

    /// <summary>Open calls of the chain after this turn; 0 when it is settled.</summary>
    public required int Open { get; init; }

    /// <summary>Hash of the release that took it.</summary>
    public string? Release { get; init; }

    /// <summary>The call that this turn answers.</summary>
    public OpenCall? Answers { get; init; }

    /// <summary>The timer that fired.</summary>
    public DueTimer? Fired { get; init; }

    /// <summary>The customer, when not known in this conversation before.</summary>
    public string? NewCustomer { get; init; }

    /// <summary>The conversation reference, when it changed.</summary>
    public string? NewReference { get; init; }

    /// <summary>The JSON below.</summary>
    public required TurnBuffer Buffer { get; init; }

    /// <summary>Where the event lies.</summary>
    public Range EventJson { get; set; }

    /// <summary>Where the commands lie.</summary>
    public Range CommandsJson { get; set; }

    /// <summary>Where the trace lies.</summary>
    public Range TraceJson { get; set; }

    /// <summary>Where the snapshot lies.</summary>
    public Range SnapshotJson { get; set; }

    /// <summary>Where the certificate lies.</summary>
    public Range CertificateJson { get; set; }

    /// <summary>What the next turn's certificate hangs on; absent for activities that are only kept.</summary>
    public CertificateChain? Chain { get; set; }
}

/// <summary>How a command is looked after.</summary>
internal enum CommandKind
{
    /// <summary>Nothing remembers it: readers of the journal or the waiting request have it, or it is done with the append.</summary>
    None,

    /// <summary>The outbox sends it.</summary>
    Delivery,

    /// <summary>A service or the model is asked.</summary>
    Call,
}

/// <summary>How a command stands.</summary>
internal enum CommandState
{
    /// <summary>To be done.</summary>
    Pending,

    /// <summary>Done; nothing is kept of it.</summary>
    Done,

    /// <summary>Given up; a person should look.</summary>
    Parked,
}
