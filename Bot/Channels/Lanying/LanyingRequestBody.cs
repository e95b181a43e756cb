using System.Buffers;

namespace Bot.Channels.Lanying;

/// <summary>Reads what is posted, as long as it is not too long.</summary>
internal static class LanyingRequestBody
{
    private const int Longest = 1024 * 1024;

    /// <summary>The body; null when it is longer than a mebibyte.</summary>
    public static async Task<byte[]?> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength > Longest)
        {
            return null;
        }

        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            if (read.Buffer.Length > Longest)
            {
                return null;
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
