namespace Bot.Dialogs.Steps;

/// <summary>Where a script goes after a step.</summary>
internal enum Flow
{
    /// <summary>To the step after it.</summary>
    Next,

    /// <summary>To a step of the same script.</summary>
    Jump,

    /// <summary>Nowhere, until the awaited event.</summary>
    Wait,

    /// <summary>Into another script, and back.</summary>
    Do,

    /// <summary>Into another script, for good.</summary>
    Leave,

    /// <summary>The script ends.</summary>
    End,

    /// <summary>To the step after it, when the customer was told that a person was asked for.</summary>
    HandedOver,

    /// <summary>The script ends and the bot says honestly that it could not help.</summary>
    Honest,

    /// <summary>The script ends and the bot says that a service cannot be reached now.</summary>
    Unavailable,
}

/// <summary>What a step decided.</summary>
/// <param name="Flow">Where to go.</param>
/// <param name="Target">The step's number, with <see cref="Flow.Jump"/>; -1 ends the script.</param>
/// <param name="Script">The script, with <see cref="Flow.Do"/> and <see cref="Flow.Leave"/>.</param>
internal readonly record struct StepOutcome(Flow Flow, int Target = 0, string? Script = null)
{
    /// <summary>On to the next step.</summary>
    public static StepOutcome Next => new(Flow.Next);

    /// <summary>Waits.</summary>
    public static StepOutcome Wait => new(Flow.Wait);

    /// <summary>Ends the script.</summary>
    public static StepOutcome End => new(Flow.End);

    /// <summary>Ends the script honestly.</summary>
    public static StepOutcome Honest => new(Flow.Honest);

    /// <summary>To a step of the same script.</summary>
    public static StepOutcome Jump(int target) => new(Flow.Jump, target);
}
