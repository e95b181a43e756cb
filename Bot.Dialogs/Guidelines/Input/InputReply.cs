using Bot.Dialogs.Guidelines.Resolving;

namespace Bot.Dialogs.Guidelines.Input;

/// <summary>What the guidelines do about a message.</summary>
/// <param name="Texts">What is said, in order.</param>
/// <param name="Permitted">What of the message goes on to scripts, knowledge and model; null when nothing does.</param>
internal sealed record InputReply(IReadOnlyList<string> Texts, string? Permitted)
{
    /// <summary>The team that takes over, if one does.</summary>
    public string? Queue { get; init; }

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>How soon.</summary>
    public string Priority { get; init; } = "P4";

    /// <summary>A script that serves the message.</summary>
    public string? Script { get; init; }

    /// <summary>What the next reply ends with.</summary>
    public string? After { get; init; }

    /// <summary>What became of the pack's guidelines.</summary>
    public GuidelineDecision? Decision { get; init; }

    /// <summary>Whether anything is refused.</summary>
    public bool Refused { get; init; }

    /// <summary>What the customer does; empty for an ordinary question.</summary>
    public string Intent { get; init; } = "";
}
