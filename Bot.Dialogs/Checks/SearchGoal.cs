using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Checks;

/// <summary>What a conversation shall lead to.</summary>
/// <param name="Script">The script that it must come to.</param>
/// <param name="IsReached">Whether it is there.</param>
internal sealed record SearchGoal(string Script, Func<PlayedLine, bool> IsReached)
{
    /// <summary>What must be so where a step is entered in the last line; absent when nothing must.</summary>
    public Func<Step, Turn, bool>? Meets { get; init; }

    /// <summary>Scripts that may have run before, because they leave values behind.</summary>
    public IReadOnlySet<string> Earlier { get; init; } = new HashSet<string>();
}
