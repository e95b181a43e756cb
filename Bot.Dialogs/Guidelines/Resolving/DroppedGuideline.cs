namespace Bot.Dialogs.Guidelines.Resolving;

/// <summary>Why a guideline does not act although its condition holds.</summary>
internal enum DropReason
{
    /// <summary>It has acted before in the conversation.</summary>
    Once,

    /// <summary>Another one that acts excludes it.</summary>
    Excluded,

    /// <summary>One that it depends on does not act.</summary>
    Depends,

    /// <summary>Another one refuses, and nothing but the refusal is said.</summary>
    RefuseWins,

    /// <summary>Another one that comes first says instead what this one would.</summary>
    Outranked,
}

/// <summary>A guideline that does not act.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Reason">By which relation.</param>
/// <param name="By">The other guideline; absent where none is concerned.</param>
internal sealed record DroppedGuideline(string Name, DropReason Reason, string? By = null);
