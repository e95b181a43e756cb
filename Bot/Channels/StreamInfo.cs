using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Connector.Schema;

namespace Bot.Channels;

/// <summary>What an activity says of the stream that it belongs to, written twice: Teams reads the entity, Web Chat the channel data.</summary>
internal static class StreamInfo
{
    /// <summary>The type of growing words.</summary>
    public const string Streaming = "streaming";

    private const string Final = "final";

    /// <summary>Words that grow.</summary>
    /// <param name="words">All of them so far.</param>
    /// <param name="stream">The stream's id; absent on the first of a channel that gives ids itself.</param>
    /// <param name="number">Which showing it is, from 1.</param>
    public static TypingActivity Growing(string words, string? stream, int number)
    {
        var info = new JsonObject { ["streamType"] = Streaming, ["streamSequence"] = number };
        if (stream is not null)
        {
            info["streamId"] = stream;
        }

        return new() { Text = words, TextFormat = TextFormats.Markdown, Entities = [EntityOf(info)], ChannelData = ElementOf(info) };
    }

    /// <summary>The message that ends a stream.</summary>
    public static MessageActivity End(MessageActivity message, string stream)
    {
        var info = new JsonObject { ["streamType"] = Final, ["streamId"] = stream };
        var data = message.ChannelData is { ValueKind: JsonValueKind.Object } given ? JsonObject.Create(given)! : [];
        foreach (var (name, value) in info)
        {
            data[name] = value?.DeepClone();
        }

        // Clients take a message for the end of a stream only when it has a text, be it empty.
        return message with { Text = message.Text ?? "", TextFormat = TextFormats.Markdown, Entities = [.. message.Entities, EntityOf(info)], ChannelData = ElementOf(data) };
    }

    private static Entity EntityOf(JsonObject info)
    {
        var entity = new JsonObject { ["type"] = EntityTypes.StreamInfo };
        foreach (var (name, value) in info)
        {
            entity[name] = value?.DeepClone();
        }

        return Entity.From(ElementOf(entity));
    }

    private static JsonElement ElementOf(JsonObject json) => JsonSerializer.SerializeToElement(json);
}
