using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Certificates;

/// <summary>
/// Why a turn came to what it did, and what it was made from: stored with the turn, under 4 KB, holding names and digests but
/// nothing that a customer said. Digests are SHA-256, hexadecimal, of bytes as the journal holds them.
/// </summary>
public sealed record Certificate
{
    /// <summary>The form that is written.</summary>
    public const int CurrentForm = 1;

    /// <summary>The form of this one.</summary>
    public int Form { get; init; } = CurrentForm;

    /// <summary>Number of the turn in its conversation.</summary>
    public long Turn { get; init; }

    /// <summary>Hash of the release that took the turn.</summary>
    public required string Release { get; init; }

    /// <summary>What happened: <c>said</c>, <c>started</c>, <c>service</c>, <c>model</c>, <c>timer</c>, <c>agent</c> or <c>handoff</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Digest of the event.</summary>
    public string Event { get; init; } = "";

    /// <summary>Digest of the state before; absent at the start and after an erasure.</summary>
    public string? Before { get; init; }

    /// <summary>What decided, once for each message that the turn answered; see <see cref="TurnPath"/>.</summary>
    public IReadOnlyList<string> Path { get; init => field = value ?? []; } = [];

    /// <summary>Names of the facts and values that the reply used.</summary>
    public IReadOnlyList<string> Facts { get; init => field = value ?? []; } = [];

    /// <summary>Guidelines whose condition held.</summary>
    public IReadOnlyList<string> Considered { get; init => field = value ?? []; } = [];

    /// <summary>Guidelines that took effect.</summary>
    public IReadOnlyList<string> Fired { get; init => field = value ?? []; } = [];

    /// <summary>Guidelines that held and gave way.</summary>
    public IReadOnlyList<DroppedGuideline> Dropped { get; init => field = value ?? []; } = [];

    /// <summary>What the gates found.</summary>
    public IReadOnlyList<GateFinding> Findings { get; init => field = value ?? []; } = [];

    /// <summary>The call that the turn is the outcome of.</summary>
    public CallProof? Call { get; init; }

    /// <summary>The source of each block of the reply, in order.</summary>
    public IReadOnlyList<BlockProof> Blocks { get; init => field = value ?? []; } = [];

    /// <summary>Whether a list above was cut so that the certificate stays small.</summary>
    public bool Cut { get; init; }

    /// <summary>Digest of the commands, the reply among them.</summary>
    public string Commands { get; init; } = "";

    /// <summary>Digest of the trace.</summary>
    public string Trace { get; init; } = "";

    /// <summary>Digest of the state afterwards.</summary>
    public string After { get; init; } = "";

    /// <summary>Digest of the conversation's certificate before this one; for the first, of the conversation's key.</summary>
    public string Previous { get; init; } = "";
}
