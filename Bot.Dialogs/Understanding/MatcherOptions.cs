namespace Bot.Dialogs.Understanding;

/// <summary>When a match is sure enough.</summary>
internal sealed record MatcherOptions
{
    /// <summary>The confidence from which a message is understood.</summary>
    /// <value>0.55</value>
    public double Match { get; init; } = 0.55;

    /// <summary>How far the first must be ahead of the second, else the customer is asked.</summary>
    /// <value>0.1</value>
    public double Margin { get; init; } = 0.1;
}
