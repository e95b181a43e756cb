using Bot.Conversations;

namespace Bot.Channels.DirectLine;

/// <summary>The conversation that a request is about; its caller may see it.</summary>
/// <param name="Key">The conversation.</param>
/// <param name="Token">The caller's token; null for the secret.</param>
internal sealed record OpenConversation(ConversationKey Key, DirectLineToken? Token)
{
    /// <summary>Whether the caller's token is for no user, but only for this conversation.</summary>
    public bool IsUnbound => Token is { User: null };

    /// <summary>Under which id a customer is kept who gave none.</summary>
    public string Nameless => Key.Conversation;

    /// <summary>The token to go on with.</summary>
    public DirectLineToken Renewed => Token ?? new(Key.Bot, Key.Conversation);

    /// <summary>What <see cref="ConversationFilter"/> found.</summary>
    public static OpenConversation Of(HttpContext context) => context.Features.Get<OpenConversation>() ?? throw new InvalidOperationException("The route lacks the conversation filter.");
}
