namespace Bot.Dialogs.Turns;

/// <summary>A script that goes once more over steps it had taken, because an earlier answer was corrected.</summary>
/// <param name="Until">Id of the step it stood at; from there on it runs as usual.</param>
public sealed record ScriptRepair(string Until)
{
    /// <summary>Names of values that are others than before: what reads them runs again.</summary>
    public IReadOnlyList<string> Changed { get; init => field = value ?? []; } = [];

    /// <summary>Steps taken before whose answers and results stand, unless they read a changed value.</summary>
    public IReadOnlyList<string> Kept { get; init => field = value ?? []; } = [];

    /// <summary>Whether a changed value has decided where to go, so that what follows may not have been said yet.</summary>
    public bool Diverged { get; init; }
}
