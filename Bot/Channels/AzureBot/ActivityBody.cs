using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using Bot.Connector.Schema;

namespace Bot.Channels.AzureBot;

/// <summary>Reads the body of a delivery.</summary>
internal static class ActivityBody
{
    /// <summary>Takes the whole body out of the server's own buffers, which are larger than most bodies.</summary>
    /// <exception cref="BadHttpRequestException">Larger than the server takes.</exception>
    public static async ValueTask<byte[]> ReadAsync(PipeReader body, CancellationToken cancellationToken)
    {
        ReadResult read;
        while (!(read = await body.ReadAsync(cancellationToken)).IsCompleted)
        {
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }

        var bytes = read.Buffer.ToArray();
        body.AdvanceTo(read.Buffer.End);
        return bytes;
    }

    /// <summary>What a body says.</summary>
    /// <returns>The activity, and its text as it came, without a byte order mark.</returns>
    /// <exception cref="JsonException">Not an activity.</exception>
    public static (Activity Activity, byte[] Json) Parse(byte[] utf8)
    {
        utf8 = utf8 is [0xEF, 0xBB, 0xBF, .. var rest] ? rest : utf8;
        return (ConnectorJson.ReadActivity(utf8), utf8);
    }
}
