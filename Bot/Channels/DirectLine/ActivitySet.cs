using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Bot.Connector.Schema;

namespace Bot.Channels.DirectLine;

/// <summary>Activities, and how far a client that has them has read.</summary>
/// <param name="Activities">In order.</param>
/// <param name="Last">Number of the last item that is in it or before it.</param>
internal sealed record ActivitySet(IReadOnlyList<Activity> Activities, long Last)
{
    /// <summary>The set as the wire has it.</summary>
    public ReadOnlyMemory<byte> ToUtf8()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, new() { Encoder = ConnectorJson.Options.Encoder, MaxDepth = ConnectorJson.MaxDepth + 2 });
        json.WriteStartObject();
        json.WriteStartArray("activities");
        foreach (var activity in Activities)
        {
            JsonSerializer.Serialize(json, activity, ConnectorJson.TypeInfo<Activity>());
        }

        json.WriteEndArray();
        json.WriteString("watermark", Last.ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
