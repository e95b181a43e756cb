namespace Bot.Dialogs.Steps;

/// <summary>Steps inside a step: one of its branches.</summary>
/// <param name="Name">What the pack calls it, for example <c>then</c>, <c>otherwise</c> or <c>cases.2</c>.</param>
/// <param name="First">Number of its first step.</param>
internal sealed record StepBlock(string Name, int First)
{
    /// <summary>Whether the script ends after its last step.</summary>
    public bool Ends { get; init; }

    /// <summary>Whether its last step leads back to the step around it.</summary>
    public bool Repeats { get; init; }

    /// <summary>The blocks that are there, of a step that may have several.</summary>
    public static IEnumerable<StepBlock> Of(params ReadOnlySpan<(string Name, int? First)> blocks)
    {
        var found = new List<StepBlock>();
        foreach (var (name, first) in blocks)
        {
            if (first is { } number)
            {
                found.Add(new(name, number));
            }
        }

        return found;
    }

    /// <summary>A block after which the script ends, if it is there.</summary>
    public static IEnumerable<StepBlock> Ending(string name, int? first) => first is { } number ? [new(name, number) { Ends = true }] : [];
}
