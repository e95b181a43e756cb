using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Connector.Schema;

namespace Bot.Channels.DirectLine;

/// <summary>Reads JSON bodies within their limit.</summary>
internal static class RequestBody
{
    private const int MostBytesOfCharacter = 3;

    /// <summary>Reads an activity.</summary>
    public static async Task<(Activity? Activity, DirectLineProblem? Problem)> ReadActivityAsync(
        Stream body, int maxLength, CancellationToken cancellationToken)
    {
        var (bytes, problem) = await ReadAsync(body, maxLength, cancellationToken);
        if (problem is not null)
        {
            return (null, problem);
        }

        try
        {
            return (ConnectorJson.ReadActivity(bytes.Span), null);
        }
        catch (JsonException failure)
        {
            return (null, DirectLineProblem.BadArgument($"The activity cannot be read: {failure.Message}"));
        }
    }

    /// <summary>Reads parameters; an empty body stands for none.</summary>
    public static async Task<(T? Value, DirectLineProblem? Problem)> ReadAsync<T>(
        Stream body, int maxLength, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class, new()
    {
        var (bytes, problem) = await ReadAsync(body, maxLength, cancellationToken);
        if (problem is not null)
        {
            return (null, problem);
        }

        try
        {
            return (bytes.Span.Trim(" \t\r\n"u8).IsEmpty ? new() : JsonSerializer.Deserialize(bytes.Span, type) ?? new(), null);
        }
        catch (JsonException failure)
        {
            return (null, DirectLineProblem.BadArgument($"The body cannot be read: {failure.Message}"));
        }
    }

    private static async Task<(ReadOnlyMemory<byte> Bytes, DirectLineProblem? Problem)> ReadAsync(
        Stream body, int maxLength, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        for (int read; (read = await body.ReadAsync(chunk, cancellationToken)) > 0;)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > (long)maxLength * MostBytesOfCharacter)
            {
                return (default, TooLong(maxLength));
            }
        }

        var bytes = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        return Encoding.UTF8.GetCharCount(bytes.Span) > maxLength ? (default, TooLong(maxLength)) : (bytes, null);
    }

    private static DirectLineProblem TooLong(int maxLength) =>
        DirectLineProblem.TooBig($"An activity may have {maxLength} characters. Send large things as files, with an upload.");
}
