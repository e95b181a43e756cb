namespace Bot.Connector.Schema;

/// <summary>How replies to an activity travel.</summary>
public static class DeliveryModes
{
    /// <summary>By the connector API; also what an absent or unknown mode means.</summary>
    public const string Normal = "normal";

    /// <summary>Deprecated; as normal.</summary>
    public const string Notification = "notification";

    /// <summary>In the HTTP response, all at once.</summary>
    public const string ExpectReplies = "expectReplies";

    /// <summary>As normal, and the content is not kept.</summary>
    public const string Ephemeral = "ephemeral";

    /// <summary>In the HTTP response, as server-sent events.</summary>
    public const string Stream = "stream";
}
