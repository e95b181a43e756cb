using System.Text.Json.Nodes;

namespace Bot.Channels.Lanying;

/// <summary>A message to send.</summary>
/// <param name="Place">Where to.</param>
/// <param name="Type">Its kind.</param>
/// <param name="Text">Its words.</param>
internal sealed record LanyingSend(LanyingPlace Place, LanyingContent Type, string Text)
{
    /// <summary>Extension for clients and bridges.</summary>
    public JsonObject? Ext { get; init; }

    /// <summary>Mentions and what the platform shows when its content check stops the message.</summary>
    public JsonObject? Config { get; init; }

    /// <summary>Describes a file.</summary>
    public JsonObject? Attachment { get; init; }

    /// <summary>The message that is read, recalled, appended to or replaced.</summary>
    public long Related { get; init; }

    /// <summary>The platform does not run a second request with the same number; 0: each is run.</summary>
    public long Transaction { get; init; }

    /// <summary>Not kept for devices that are offline.</summary>
    public bool OnlineOnly { get; init; }
}

/// <summary>Kinds of messages, with the numbers of the REST API (not those of the SDK's wire).</summary>
internal enum LanyingContent
{
    /// <summary>Words.</summary>
    Text = 0,

    /// <summary>A picture.</summary>
    Image = 1,

    /// <summary>A voice message.</summary>
    Audio = 2,

    /// <summary>A film.</summary>
    Video = 3,

    /// <summary>A file.</summary>
    File = 4,

    /// <summary>A read receipt.</summary>
    ReadReceipt = 9,

    /// <summary>Takes a message back.</summary>
    Recall = 10,

    /// <summary>Adds words to a message.</summary>
    Append = 11,

    /// <summary>Puts other words in a message's place.</summary>
    Replace = 12,
}
