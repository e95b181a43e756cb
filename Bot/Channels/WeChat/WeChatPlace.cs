using System.Text.Json;
using Bot.Conversations;

namespace Bot.Channels.WeChat;

/// <summary>Where a conversation is; what is stored as its reference.</summary>
/// <param name="App">The account's AppID.</param>
/// <param name="OpenId">The follower.</param>
internal sealed record WeChatPlace(string App, string OpenId)
{
    /// <summary>The channel's id.</summary>
    public const string Channel = "wechat";

    /// <summary>The door of accounts that can only answer: their followers read the journal, a message at a time.</summary>
    public const string PassiveDoor = "passive:wechat";

    /// <summary>How far the follower has read; passive accounts only.</summary>
    public PassiveMark Read { get; init; } = PassiveMark.Start;

    /// <summary>What the last callbacks were answered with, so that a repeated one gets the same; newest first.</summary>
    public IReadOnlyList<PassiveAnswer> Answers { get; init => field = value ?? []; } = [];

    /// <summary>The turn whose answer was promised for later; 0: none.</summary>
    public long Promised { get; init; }

    /// <summary>The conversation's key.</summary>
    public ConversationKey KeyFor(string bot, WeChatReplies replies) => new(bot, replies == WeChatReplies.Passive ? PassiveDoor : Channel, $"{App}:{OpenId}");

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static WeChatPlace? Parse(string? json) => json is null ? null : JsonSerializer.Deserialize(json, WeChatJson.Default.WeChatPlace);

    /// <summary>As stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, WeChatJson.Default.WeChatPlace);
}
