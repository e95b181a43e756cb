namespace Bot.Connector.Schema;

/// <summary>Kinds of entities.</summary>
public static class EntityTypes
{
    /// <summary>Somebody is mentioned.</summary>
    public const string Mention = "mention";

    /// <summary>Language, country, platform and time zone of the client.</summary>
    public const string ClientInfo = "clientInfo";

    /// <summary>What the client can do.</summary>
    public const string ClientCapabilities = "ClientCapabilities";

    /// <summary>A piece of a streamed answer.</summary>
    public const string StreamInfo = "streaminfo";

    /// <summary>AI label, citations, sensitivity.</summary>
    public const string Message = "https://schema.org/Message";

    /// <summary>A place.</summary>
    public const string Place = "Place";

    /// <summary>A position.</summary>
    public const string GeoCoordinates = "GeoCoordinates";

    /// <summary>Whom in a group the message is for.</summary>
    public const string ActivityTreatment = "activityTreatment";

    /// <summary>The sub-channel.</summary>
    public const string ProductInfo = "ProductInfo";
}
