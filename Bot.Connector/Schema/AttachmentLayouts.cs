namespace Bot.Connector.Schema;

/// <summary>How several attachments are shown.</summary>
public static class AttachmentLayouts
{
    /// <summary>One below the other.</summary>
    public const string List = "list";

    /// <summary>Side by side.</summary>
    public const string Carousel = "carousel";
}
