namespace Bot.Connector.Schema;

/// <summary>How an answer to an activity is addressed.</summary>
public static class ActivityReplies
{
    /// <summary>Addresses an answer to what came in: conversation, sender and recipient swapped, language, and the activity it answers.</summary>
    public static T AsReplyTo<T>(this T reply, Activity incoming)
        where T : Activity => Hinted(reply with
        {
            Id = null,
            Conversation = incoming.Conversation,
            From = incoming.Recipient,
            Recipient = incoming.From,
            ChannelId = incoming.ChannelId,
            ServiceUrl = incoming.ServiceUrl,
            Locale = string.IsNullOrEmpty(reply.Locale) ? incoming.Locale : reply.Locale,
            ReplyToId = ReplyTarget(incoming),
        });

    /// <summary>Addresses a message to a stored conversation, without an activity that it answers unless one is named.</summary>
    public static T AsMessageTo<T>(this T message, ConversationReference reference, string? replyToId = null)
        where T : Activity => Hinted(message with
        {
            Id = null,
            Conversation = reference.Conversation,
            From = reference.Bot,
            Recipient = reference.User,
            ChannelId = reference.ChannelId,
            ServiceUrl = reference.ServiceUrl,
            Locale = string.IsNullOrEmpty(message.Locale) ? reference.Locale : message.Locale,
            ReplyToId = string.IsNullOrEmpty(replyToId) ? null : replyToId,
        });

    /// <summary>Where the conversation of an incoming activity is, to be stored for answers.</summary>
    public static ConversationReference ToReference(this Activity incoming) => new()
    {
        ActivityId = ReplyTarget(incoming),
        User = incoming.From,
        Bot = incoming.Recipient,
        Conversation = incoming.Conversation,
        ChannelId = incoming.ChannelId,
        ServiceUrl = incoming.ServiceUrl,
        Locale = incoming.Locale,
    };

    // Web Chat waits five seconds for the activity that an answer names, and never sees a conversationUpdate.
    private static string? ReplyTarget(Activity incoming) =>
        string.IsNullOrEmpty(incoming.Id) || (incoming is ConversationUpdateActivity && incoming.ChannelId is ChannelIds.DirectLine or ChannelIds.WebChat)
            ? null
            : incoming.Id;

    private static T Hinted<T>(T activity)
        where T : Activity =>
        activity is ContentActivity { InputHint: null or "" } content ? (T)(Activity)(content with { InputHint = InputHints.Accepting }) : activity;
}
