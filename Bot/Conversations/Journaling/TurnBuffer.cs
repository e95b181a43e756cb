using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Dialogs.Replay;

namespace Bot.Conversations.Journaling;

/// <summary>The JSON of one turn, written once into a buffer that is used again; disposing brings it back.</summary>
internal sealed class TurnBuffer : IDisposable
{
    private const int KeptBytes = 64 * 1024;
    private readonly TurnBuffers _home;

    private readonly ArrayBufferWriter<byte> _bytes = new(4096);
    private readonly Utf8JsonWriter _json;

    /// <summary>Makes a buffer.</summary>
    /// <param name="home">Where it is brought back to.</param>
    public TurnBuffer(TurnBuffers home)
    {
        _home = home;
        _json = new(_bytes, TurnJson.Options);
    }

    /// <summary>Whether an unusual turn made it too large to be kept.</summary>
    public bool IsLarge => _bytes.Capacity > KeptBytes;

    /// <summary>Writes a value and tells where it lies.</summary>
    public Range Write<T>(T value, JsonTypeInfo<T> type)
    {
        var start = _bytes.WrittenCount;
        _json.Reset();
        JsonSerializer.Serialize(_json, value, type);
        _json.Flush();
        return start.._bytes.WrittenCount;
    }

    /// <summary>The bytes of a range; none for the empty one.</summary>
    public ReadOnlySpan<byte> Read(Range range) => _bytes.WrittenSpan[range];

    /// <summary>Forgets what was written.</summary>
    public void Clear() => _bytes.ResetWrittenCount();

    /// <inheritdoc/>
    public void Dispose() => _home.Return(this);
}
