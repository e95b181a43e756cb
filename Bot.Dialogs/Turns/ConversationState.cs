namespace Bot.Dialogs.Turns;

/// <summary>
/// Everything the engine remembers of a conversation between turns: small, immutable, JSON.
/// A fold over the journal's events gives the same state, always.
/// </summary>
public sealed record ConversationState
{
    /// <summary>Hash of the release that took the last turn; empty before the first.</summary>
    public string Release { get; init; } = "";

    /// <summary>What "random" choices (wording, ids) are derived from; the conversation's key.</summary>
    public required string Seed { get; init; }

    /// <summary>The channel's id, for example <c>msteams</c> or <c>directline</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>Number of turns taken.</summary>
    public long Turns { get; init; }

    /// <summary>Number of the customer's messages so far.</summary>
    public long Messages { get; init; }

    /// <summary>Language of the last turn, <c>en</c> or <c>zh</c>; empty before it is known.</summary>
    public string Language { get; init; } = "";

    /// <summary>No script runs and nothing is awaited, so that the conversation may move to a newer release.</summary>
    public bool IsIdle => Turns >= 0;

    /// <summary>The state before anything happened.</summary>
    /// <param name="seed">The conversation's key.</param>
    /// <param name="channel">The channel's id.</param>
    public static ConversationState Start(string seed, string channel) => new() { Seed = seed, Channel = channel };
}
