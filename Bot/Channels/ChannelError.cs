using System.Text.Json;

namespace Bot.Channels;

/// <summary>Errors as the Bot Framework protocol writes them: <c>{"error":{"code","message"}}</c>.</summary>
internal static class ChannelError
{
    /// <summary>Answers a request with an error.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">HTTP status.</param>
    /// <param name="code">Stable code, for example <c>BadArgument</c>.</param>
    /// <param name="message">What is wrong and what to do; never anything internal.</param>
    public static Task WriteAsync(HttpContext context, int status, string code, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.Body.WriteAsync(Format(code, message), context.RequestAborted).AsTask();
    }

    private static ReadOnlyMemory<byte> Format(string code, string message)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("code", code);
        json.WriteString("message", message);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
