using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Steps;

/// <summary>Where a step stands.</summary>
/// <param name="Script">Name of its script.</param>
/// <param name="Id">Its id: given, or its path such as <c>3.then.1</c>.</param>
/// <param name="At">Where it is written.</param>
internal sealed record StepPlace(string Script, string Id, Mark At)
{
    /// <summary>Its number in the script's list.</summary>
    public int Number { get; set; }

    /// <summary>The step after it in the same block.</summary>
    public StepPlace? Follower { get; set; }

    /// <summary>The step whose block it stands in.</summary>
    public StepPlace? Parent { get; set; }

    /// <summary>Whether the script ends where its block ends (<c>otherwise</c>, <c>fails</c>).</summary>
    public bool InFinalBlock { get; set; }

    /// <summary>Whether its own block is run again and again: the last step of the block leads back to it.</summary>
    public bool Repeats { get; set; }

    /// <summary>The number of the step after it; -1 ends the script.</summary>
    public int Next => Follower?.Number ?? (InFinalBlock || Parent is null ? -1 : Parent.Repeats ? Parent.Number : Parent.Next);

    /// <summary>Whether it stands in a block of the step with this id, however deep.</summary>
    public bool IsInside(string id)
    {
        for (var around = Parent; around is not null; around = around.Parent)
        {
            if (around.Id == id)
            {
                return true;
            }
        }

        return false;
    }
}
