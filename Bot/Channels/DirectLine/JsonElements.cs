using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Connector.Schema;

namespace Bot.Channels.DirectLine;

/// <summary>Freezes JSON that was put together.</summary>
internal static class JsonElements
{
    /// <summary>The same as an element, as deep as the wire allows.</summary>
    public static JsonElement ToElement(this JsonNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            node.WriteTo(writer);
        }

        return JsonElement.Parse(buffer.WrittenSpan, new() { MaxDepth = ConnectorJson.MaxDepth });
    }
}
