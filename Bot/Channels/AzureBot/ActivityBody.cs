using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Bot.Connector.Schema;

namespace Bot.Channels.AzureBot;

/// <summary>Reads the body of a delivery: once, out of the server's own buffers.</summary>
internal static class ActivityBody
{
    /// <summary>Waits until all of the body is there, as bytes.</summary>
    /// <exception cref="BadHttpRequestException">Larger than the server takes.</exception>
    public static async ValueTask<ReadOnlySequence<byte>> CompleteAsync(PipeReader body, CancellationToken cancellationToken)
    {
        ReadResult read;
        while (!(read = await body.ReadAsync(cancellationToken)).IsCompleted)
        {
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }

        return read.Buffer;
    }

    /// <summary>Reads the body.</summary>
    /// <returns>The activity, and its text as it came.</returns>
    /// <exception cref="JsonException">Not an activity.</exception>
    public static (Activity Activity, string Json) Parse(ReadOnlySequence<byte> body) => body.IsSingleSegment ? Parse(body.FirstSpan) : ParseCopy(body);

    private static (Activity Activity, string Json) ParseCopy(ReadOnlySequence<byte> body)
    {
        var length = checked((int)body.Length);
        var copy = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            body.CopyTo(copy);
            return Parse(copy.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy);
        }
    }

    private static (Activity Activity, string Json) Parse(ReadOnlySpan<byte> utf8)
    {
        utf8 = utf8 is [0xEF, 0xBB, 0xBF, ..] ? utf8[3..] : utf8;
        return (ConnectorJson.ReadActivity(utf8), Encoding.UTF8.GetString(utf8));
    }
}
