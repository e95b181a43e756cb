namespace Bot.Channels.OpenIm.Outgoing;

/// <summary>One message of a reply: words, or a picture or file.</summary>
internal sealed record OutgoingPart
{
    /// <summary>The words: Markdown, or plain text where Channels:OpenIm:Apps:N:Format is Plain.</summary>
    public string? Text { get; init; }

    /// <summary>A picture, a sound or a file.</summary>
    public OutgoingMedia? Media { get; init; }
}
