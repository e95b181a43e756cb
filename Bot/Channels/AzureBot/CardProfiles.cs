using Bot.Connector.Schema;
using Bot.Dialogs.Replies.Rendering;

namespace Bot.Channels.AzureBot;

/// <summary>What each channel of Azure Bot Service can show.</summary>
internal static class CardProfiles
{
    /// <summary>The profile of a channel; those without a special one show what Web Chat shows.</summary>
    public static CardProfile Of(string channelId) => channelId == ChannelIds.Teams ? CardProfile.Teams : CardProfile.WebChat;
}
