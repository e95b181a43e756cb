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
}
