namespace Bot.Dialogs.Guidelines.Output;

/// <summary>Everything known in a turn that makes a statement legitimate.</summary>
public sealed record GateFacts
{
    /// <summary>What holds for the whole release, indexed once.</summary>
    public required FactIndex Standing { get; init; }

    /// <summary>The fixed texts in the customer's language.</summary>
    public required GateTexts Texts { get; init; }

    /// <summary>Language to answer in, <c>en</c> or <c>zh</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Texts of the passages that were given to the model.</summary>
    public IReadOnlyList<string> Passages { get; init => field = value ?? []; } = [];

    /// <summary>What services returned in this conversation, as JSON or text.</summary>
    public IReadOnlyList<string> Results { get; init => field = value ?? []; } = [];

    /// <summary>What is known about the customer: orders, answers in slots, the login, as JSON or text.</summary>
    public IReadOnlyList<string> Own { get; init => field = value ?? []; } = [];

    /// <summary>Names that the customer goes by; they may be said to the customer.</summary>
    public IReadOnlyList<string> OwnNames { get; init => field = value ?? []; } = [];

    /// <summary>People and organisations that the customer brought up; they are never repeated.</summary>
    public IReadOnlyList<string> SuppliedNames { get; init => field = value ?? []; } = [];

    /// <summary>The customer's own words in this conversation, oldest first.</summary>
    public IReadOnlyList<string> CustomerWords { get; init => field = value ?? []; } = [];

    /// <summary>What the turn is about.</summary>
    public TurnKind Kind { get; init; }

    /// <summary>Names of the services that succeeded in this turn, such as <c>orders.cancel</c>.</summary>
    public IReadOnlyList<string> Done { get; init => field = value ?? []; } = [];

    /// <summary>Longest answer, in characters; 0 for no limit.</summary>
    public int LengthLimit { get; init; }

    /// <summary>The customer's day, so that "tomorrow" can be compared with a date; absent when unknown.</summary>
    public DateOnly? Today { get; init; }

}
