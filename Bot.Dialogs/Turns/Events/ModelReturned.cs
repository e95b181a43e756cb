namespace Bot.Dialogs.Turns.Events;

/// <summary>The outcome of an <see cref="Commands.AskModel"/>.</summary>
public sealed record ModelReturned : TurnEvent
{
    /// <summary>The id of the command this answers.</summary>
    public required string CallId { get; init; }

    /// <summary>The model's words; absent when it failed or refused.</summary>
    public string? Text { get; init; }

    /// <summary>Why there are no words, in a short code such as <c>timeout</c>, <c>refused</c> or <c>cancelled</c>.</summary>
    public string? Failure { get; init; }

    /// <summary>Name of the model that answered.</summary>
    public string? Model { get; init; }

    /// <summary>SHA-256 of the prompt, hexadecimal.</summary>
    public string? PromptHash { get; init; }

    /// <summary>What services gave when the model called them, in order: facts that its words may rest on.</summary>
    public IReadOnlyList<ToolResult> Results { get; init => field = value ?? []; } = [];

    /// <summary>Which of <see cref="Commands.AskModel.Choices"/> it chose; absent when it chose none of them.</summary>
    public string? Choice { get; init; }

    /// <summary>The question's vector, where that was asked for; see <see cref="Knowledge.TextVector"/>.</summary>
    public string? Vector { get; init; }

    /// <summary>Id of the stream that showed its first words already, so that the whole answer takes that one's place; absent when nothing was shown.</summary>
    public string? Stream { get; init; }
}
