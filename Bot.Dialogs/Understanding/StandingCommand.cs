namespace Bot.Dialogs.Understanding;

/// <summary>What a customer may say at any time.</summary>
internal enum StandingCommand
{
    /// <summary>Talk to a person.</summary>
    Human,

    /// <summary>Back to the question before.</summary>
    Back,

    /// <summary>Stop what runs.</summary>
    Stop,

    /// <summary>Begin anew.</summary>
    Restart,

    /// <summary>What can you do.</summary>
    Help,

    /// <summary>Say that again.</summary>
    Repeat,

    /// <summary>Leave this question out.</summary>
    Skip,

    /// <summary>Where does this answer come from.</summary>
    Why,
}
