using Bot.Conversations;

namespace Bot.Channels.Tencent;

/// <summary>Where a message belongs.</summary>
/// <param name="Key">The conversation.</param>
/// <param name="Account">The account that it came to.</param>
/// <param name="Reference">What is stored to reach the conversation later; null: what is stored stays.</param>
/// <param name="Locale">The language of the account's customers, for example <c>zh-CN</c>.</param>
internal sealed record CallbackPlace(ConversationKey Key, ApiAccount Account, string? Reference, string Locale)
{
    /// <summary>Whether the account may fetch files through the API.</summary>
    public bool HasApi { get; init; } = true;
}
