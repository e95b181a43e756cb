using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Dialogs.Replay;

/// <summary>How turns are written down, to the byte: what is written today must equal what was written then.</summary>
public static class TurnJson
{
    /// <summary>The writer's options, shared by the journal and the replay.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes a value.</summary>
    public static ReadOnlyMemory<byte> Write<T>(T value, JsonTypeInfo<T> type)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes, Options);
        JsonSerializer.Serialize(json, value, type);
        json.Flush();
        return bytes.WrittenMemory;
    }
}
