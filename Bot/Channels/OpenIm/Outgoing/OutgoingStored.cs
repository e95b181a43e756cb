namespace Bot.Channels.OpenIm.Outgoing;

/// <summary>An event that is in the journal, and comes until the app has taken it.</summary>
internal abstract record OutgoingStored : OutgoingEvent
{
    /// <summary>Rises with every event of the conversation, with gaps; give it as 'after' to read on.</summary>
    public required long Sequence { get; init; }

    /// <summary>Your id of the message that it answers; absent for what the bot says by itself.</summary>
    public string? ReplyTo { get; init; }
}
