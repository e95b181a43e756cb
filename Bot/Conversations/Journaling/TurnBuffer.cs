using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Dialogs.Replay;

namespace Bot.Conversations.Journaling;

/// <summary>The JSON of one turn, written once into a buffer that is used again.</summary>
internal sealed class TurnBuffer : IDisposable
{
    private const int KeptBytes = 64 * 1024;
    private const int KeptBuffers = 512;
    private readonly ConcurrentBag<TurnBuffer> _home;

    private readonly ArrayBufferWriter<byte> _bytes = new(4096);
    private readonly Utf8JsonWriter _json;

    private TurnBuffer(ConcurrentBag<TurnBuffer> home)
    {
        _home = home;
        _json = new(_bytes, TurnJson.Options);
    }

    /// <summary>Takes a buffer; disposing brings it back.</summary>
    /// <param name="home">Where free buffers lie.</param>
    public static TurnBuffer Rent(ConcurrentBag<TurnBuffer> home) => home.TryTake(out var buffer) ? buffer : new(home);

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

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        if (_bytes.Capacity <= KeptBytes && _home.Count < KeptBuffers)
        {
            _bytes.ResetWrittenCount();
            _home.Add(this);
        }
        else
        {
            _json.Dispose();
        }
    }
}
