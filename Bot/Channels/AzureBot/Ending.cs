using Bot.Connector.Schema;

namespace Bot.Channels.AzureBot;

/// <summary>The end of a conversation, as channels are told.</summary>
internal static class Ending
{
    /// <summary>Makes the activity.</summary>
    /// <param name="reason">The bot's short code.</param>
    public static EndOfConversationActivity Of(string reason) =>
        new() { Code = reason is "completed" or "" ? "completedSuccessfully" : reason };
}
