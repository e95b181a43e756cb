using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Guidelines;

/// <summary>What a guideline does.</summary>
internal enum EffectKind
{
    /// <summary>Nothing is answered but its text.</summary>
    Refuse,

    /// <summary>A sentence is added to the reply.</summary>
    Add,

    /// <summary>Its text is said instead of an answer.</summary>
    Replace,

    /// <summary>A person takes over.</summary>
    HandOff,

    /// <summary>A person has to approve before anything is promised.</summary>
    Approve,
}

/// <summary>What a guideline does when it holds.</summary>
/// <param name="Kind">What.</param>
internal sealed record GuidelineEffect(EffectKind Kind)
{
    /// <summary>The name of a fixed text.</summary>
    public string? Text { get; init; }

    /// <summary>Words of the guideline's own.</summary>
    public Words? Words { get; init; }

    /// <summary>The team that takes over or approves.</summary>
    public string? Queue { get; init; }

    /// <summary>How soon a person must look at it.</summary>
    public string Priority { get; init; } = "P4";
}
