using Bot.Connector.Schema;
using Bot.Dialogs.Replies.Rendering;

namespace Bot.Channels.AzureBot;

/// <summary>What each channel of Azure Bot Service can show.</summary>
internal static class ChannelProfiles
{
    /// <summary>The profile of a channel; those without a special one show what Web Chat shows.</summary>
    public static ChannelProfile Of(string channelId) => channelId == ChannelIds.Teams ? ChannelProfile.Teams : ChannelProfile.WebChat;
}
