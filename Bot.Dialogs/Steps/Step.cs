namespace Bot.Dialogs.Steps;

/// <summary>One step of a script: its data, and what it does.</summary>
/// <param name="Place">Which step it is.</param>
internal abstract record Step(StepPlace Place)
{
    /// <summary>What a trace calls it.</summary>
    public abstract string Kind { get; }

    /// <summary>Root names of the values that it reads.</summary>
    public virtual IEnumerable<string> Reads => [];

    /// <summary>Names of the values that it sets.</summary>
    public virtual IEnumerable<string> Sets => [];

    /// <summary>What it says.</summary>
    public virtual IEnumerable<Words> Texts => [];

    /// <summary>Expressions that must give lists.</summary>
    public virtual IEnumerable<Templates.Expression> Lists => [];

    /// <summary>The blocks of steps inside it that have steps.</summary>
    public virtual IEnumerable<StepBlock> Blocks => [];

    /// <summary>Whether the customer hears or sees something of it.</summary>
    public virtual bool Speaks => true;

    /// <summary>Whether it waits for the customer or for time to pass, so that no turn goes through it without an end.</summary>
    public virtual bool Pauses => true;

    /// <summary>Whether all scripts of the conversation see the values that it sets.</summary>
    public virtual bool Remembers => false;

    /// <summary>All ways on from it.</summary>
    public virtual IEnumerable<StepWay> Ways => Blocks.Select(block => StepWay.Into(block, Sets)).Append(StepWay.Next(Sets));

    /// <summary>Runs it.</summary>
    /// <exception cref="Templates.TemplateException">A template broke a limit.</exception>
    public abstract StepOutcome Enter(Turn turn);
}
