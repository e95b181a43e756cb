namespace Bot.Dialogs.Replies;

/// <summary>What the bot says, before any channel's form: blocks in order, then choices.</summary>
public sealed record Reply
{
    /// <summary>Language of the words, <c>en</c> or <c>zh</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The content, in order.</summary>
    public IReadOnlyList<ReplyBlock> Blocks { get; init => field = value ?? []; } = [];

    /// <summary>What the customer may pick now; every channel lets them also type the number or the label.</summary>
    public IReadOnlyList<ReplyChoice> Choices { get; init => field = value ?? []; } = [];

    /// <summary>Id of the question these choices answer, so that an old button is recognised; absent for free suggestions.</summary>
    public string? Question { get; init; }

    /// <summary>Whether the bot waits for an answer now.</summary>
    public bool ExpectsAnswer { get; init; }

    /// <summary>Words of a model: shown with the AI label, <em>helpful / not helpful</em> and a way to a person.</summary>
    public bool ByModel { get; init; }

    /// <summary>Id of a model's answer, so that each is rated once; absent for all other words.</summary>
    public string? Answer { get; init; }

    /// <summary>Whether the customer is offered to ask why the bot answers so.</summary>
    public bool Explains { get; init; }

    /// <summary>Id of the stream that showed the first words already and that this reply ends; absent for a reply that nobody saw a part of.</summary>
    public string? Stream { get; init; }
}
