namespace Bot.Dialogs.Replies;

/// <summary>
/// What the bot's own buttons send back, in the member <see cref="Member"/> of the submitted data:
/// <c>{"channelbot": {"choice": "red", "question": "q3"}}</c>.
/// </summary>
public sealed record ButtonData
{
    /// <summary>Name of the member that holds this object.</summary>
    public const string Member = "channelbot";

    /// <summary>A choice's value.</summary>
    public string? Choice { get; init; }

    /// <summary>The question that the choice answers (<see cref="Reply.Question"/>).</summary>
    public string? Question { get; init; }

    /// <summary>Words to take as if the customer had typed them.</summary>
    public string? Say { get; init; }

    /// <summary>A standing command: <c>human</c>, <c>back</c>, <c>stop</c>, <c>restart</c>, <c>help</c> or <c>why</c>.</summary>
    public string? Command { get; init; }

    /// <summary><c>helpful</c> or <c>not-helpful</c>, for a reply by a model.</summary>
    public string? Feedback { get; init; }

    /// <summary>The answer that the feedback is about (<see cref="Reply.Answer"/>); absent: the last one.</summary>
    public string? Answer { get; init; }
}
