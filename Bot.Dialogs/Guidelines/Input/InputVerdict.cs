using Bot.Dialogs.Guidelines.Attacks;

namespace Bot.Dialogs.Guidelines.Input;

/// <summary>What the input gate thinks of a message.</summary>
/// <param name="Findings">Topics that something is done about, the gravest first.</param>
/// <param name="Permitted">What of the message may be answered; null when nothing is left.</param>
internal sealed record InputVerdict(IReadOnlyList<TopicFinding> Findings, string? Permitted)
{
    /// <summary>The attack, if it is one.</summary>
    public AttackFinding? Attack { get; init; }

    /// <summary>A permitted topic that the message clearly is about, if any.</summary>
    public Topic? Allowed { get; init; }

    /// <summary>The person who may be named and is asked about.</summary>
    public PublicPerson? Person { get; init; }

    /// <summary>Whether the customer declines offers.</summary>
    public bool Declines { get; init; }

    /// <summary>Whether what is permitted asks for the customer's own name.</summary>
    public bool AsksOwnName { get; init; }

    /// <summary>Whether anything is refused.</summary>
    public bool Refuses => Attack is not null || Findings.Any(finding => finding.Topic.Refuses);
}
