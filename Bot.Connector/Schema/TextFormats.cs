namespace Bot.Connector.Schema;

/// <summary>Formats of text.</summary>
public static class TextFormats
{
    /// <summary>As it is.</summary>
    public const string Plain = "plain";

    /// <summary>Markdown.</summary>
    public const string Markdown = "markdown";

    /// <summary>A subset of HTML.</summary>
    public const string Xml = "xml";
}
