namespace Bot.Dialogs.Understanding.Trials;

/// <summary>What a threshold is to be best at.</summary>
public enum ThresholdGoal
{
    /// <summary>The share of all messages that are decided rightly, none of these being one more label.</summary>
    Accuracy,

    /// <summary>The sum of the share of right decisions among messages that mean something and among those that mean none of these.</summary>
    Balance,
}
