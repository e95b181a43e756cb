namespace Bot.Channels.DirectLine;

/// <summary>What a token allows: one conversation.</summary>
/// <param name="Bot">The bot.</param>
/// <param name="Conversation">The conversation's id.</param>
internal sealed record DirectLineToken(string Bot, string Conversation)
{
    /// <summary>The user whom the holder speaks for; absent when the client names itself.</summary>
    public string? User { get; init; }

    /// <summary>Web origins that may use it; empty for all that the host allows.</summary>
    public IReadOnlyList<string> Origins { get; init => field = value ?? []; } = [];
}
