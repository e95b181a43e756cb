namespace Bot.Conversations;

/// <summary>Names a conversation: bot, channel and the channel's own conversation id.</summary>
/// <param name="Bot">The pack's name.</param>
/// <param name="Channel"><c>directline</c> for our own Direct Line; <c>azure:CHANNELID</c> for what Azure Bot Service and the Agents Playground bring, for example <c>azure:msteams</c>.</param>
/// <param name="Conversation">The channel's conversation id, as it came.</param>
internal sealed record ConversationKey(string Bot, string Channel, string Conversation)
{
    /// <summary>The channel id of the Bot Framework protocol, without the door it came through.</summary>
    public string ChannelId => Channel[(Channel.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>The app, on channels that serve several and name their conversations <c>APP:REST</c>.</summary>
    public string App => Conversation.Split(':', 2)[0];

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static ConversationKey Parse(string text)
    {
        var parts = text.Split('|', 3);
        return parts.Length == 3
            ? new(parts[0], parts[1], parts[2])
            : throw new FormatException($"'{text}' is not a conversation key: it is written BOT|CHANNEL|CONVERSATION.");
    }

    /// <summary>The grain's key; neither a pack's name nor a channel id holds a bar.</summary>
    public override string ToString() => $"{Bot}|{Channel}|{Conversation}";
}
