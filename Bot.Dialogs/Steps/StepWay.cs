namespace Bot.Dialogs.Steps;

/// <summary>One way on from a step, for those who look at a script without running it.</summary>
/// <param name="Name">What the pack calls it, for example <c>then</c>; <c>next</c> for the step after it.</param>
internal sealed record StepWay(string Name)
{
    /// <summary>Number of the step that it leads to; absent when it leads to the step after, or out of the script.</summary>
    public int? First { get; init; }

    /// <summary>Whether it leads to the step after.</summary>
    public bool GoesOn { get; init; }

    /// <summary>The other script that it leads into.</summary>
    public string? Script { get; init; }

    /// <summary>What must hold; absent when nobody can tell beforehand.</summary>
    public WayCondition? Condition { get; init; }

    /// <summary>Names that have a value afterwards.</summary>
    public IEnumerable<string> Sets { get; init; } = [];

    /// <summary>Names that have no value afterwards.</summary>
    public IEnumerable<string> Clears { get; init; } = [];

    /// <summary>Whether it is taken only when something goes wrong.</summary>
    public bool Fails { get; init; }

    /// <summary>Whether the scripts that ran this one end with it.</summary>
    public bool EndsAll { get; init; }

    /// <summary>To the step after.</summary>
    public static StepWay Next(IEnumerable<string> sets) => new("next") { GoesOn = true, Sets = sets };

    /// <summary>Into a block; the values of the step are there unless the block is for when it went wrong.</summary>
    public static StepWay Into(StepBlock block, IEnumerable<string> sets) =>
        new(block.Name) { First = block.First, Sets = block.Ends ? [] : sets, Fails = block.Ends };

    /// <summary>Into a block, or to the step after when there is none.</summary>
    public static StepWay To(string name, int? first, WayCondition condition) =>
        new(name) { First = first, GoesOn = first is null, Condition = condition };

    /// <summary>Out of all scripts, with honest words to the customer.</summary>
    public static StepWay Honest { get; } = new("honest") { Fails = true, EndsAll = true };
}
