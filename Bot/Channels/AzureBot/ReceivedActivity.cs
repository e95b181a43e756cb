using Bot.Connector.Schema;
using Bot.Conversations;

namespace Bot.Channels.AzureBot;

/// <summary>An authenticated activity and the conversation it belongs to.</summary>
/// <param name="Key">The conversation.</param>
/// <param name="Activity">The activity.</param>
/// <param name="Json">The same, as it came, in UTF-8.</param>
internal sealed record ReceivedActivity(ConversationKey Key, Activity Activity, byte[] Json)
{
    /// <summary>What stands before the channel's id in <see cref="ConversationKey.Channel"/>.</summary>
    public const string Door = "azure:";

    /// <summary>The replies wait for nothing else than the request that brought the activity.</summary>
    public bool WantsInline => Is(DeliveryModes.ExpectReplies) || WantsStream;

    /// <summary>The replies go into the response one by one.</summary>
    public bool WantsStream => Is(DeliveryModes.Stream);

    /// <summary>The content must not be kept.</summary>
    public bool IsEphemeral => Is(DeliveryModes.Ephemeral);

    private bool Is(string mode) => string.Equals(Activity.DeliveryMode, mode, StringComparison.OrdinalIgnoreCase);
}
