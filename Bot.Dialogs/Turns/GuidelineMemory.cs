namespace Bot.Dialogs.Turns;

/// <summary>What the service guidelines remember of a conversation. Nothing in it is a fact, and nothing in it outlives the conversation.</summary>
public sealed record GuidelineMemory
{
    /// <summary>How many messages were refused.</summary>
    public int Refusals { get; init; }

    /// <summary>The topic that was refused last.</summary>
    public string? Topic { get; init; }

    /// <summary>The words that were refused last, shortened.</summary>
    public string? Question { get; init; }

    /// <summary>The number of the customer's message that was refused last.</summary>
    public long At { get; init; }

    /// <summary>People and organisations that the customer brought up; they are never repeated.</summary>
    public IReadOnlyList<string> Supplied { get; init => field = value ?? []; } = [];

    /// <summary>Words to which the customer gave a meaning in a refused message.</summary>
    public IReadOnlyList<string> Codewords { get; init => field = value ?? []; } = [];

    /// <summary>Guidelines that act once and have acted.</summary>
    public IReadOnlyList<string> Acted { get; init => field = value ?? []; } = [];

    /// <summary>What the customer does, as far as it decides how to speak: <c>complaint</c>, <c>urgent</c>, <c>refusal</c>, <c>privacy</c>, <c>distress</c>; empty for an ordinary question.</summary>
    public string Intent { get; init; } = "";

    /// <summary>Whether the customer declined offers.</summary>
    public bool Declined { get; init; }

    /// <summary>The name by which the customer introduced himself.</summary>
    public string? OwnName { get; init; }

    /// <summary>What services gave last, as JSON, shortened.</summary>
    public IReadOnlyList<string> Results { get; init => field = value ?? []; } = [];

    /// <summary>What the next reply begins with, because a part of the question was refused.</summary>
    public string? Before { get; init; }

    /// <summary>What the next reply ends with.</summary>
    public string? After { get; init; }
}
