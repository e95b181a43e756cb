using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Connector.Schema;

/// <summary>A file, picture or card that goes with a message.</summary>
public sealed record Attachment
{
    /// <summary>Media type of the content; one of <see cref="AttachmentTypes"/> for cards.</summary>
    public string ContentType { get; init => field = value ?? ""; } = "";

    /// <summary>Where the bytes are; absent when <see cref="Content"/> holds the thing itself.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>The thing itself, as JSON: a card.</summary>
    public JsonElement? Content { get; init; }

    /// <summary>File name to show.</summary>
    public string? Name { get; init; }

    /// <summary>A small picture of it.</summary>
    public string? ThumbnailUrl { get; init; }

    /// <summary>Members that this record does not name, kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unmapped { get; set; }
}
