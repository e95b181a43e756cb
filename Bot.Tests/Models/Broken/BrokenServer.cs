using System.Net;
using System.Text;

namespace Bot.Tests.Models.Broken;

/// <summary>A model's server in memory that is broken in one way.</summary>
internal sealed class BrokenServer(BrokenWay way) : HttpMessageHandler
{
    private const string Chunk = "data: {\"id\":\"x\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"and so on and so on and so on, which never comes to an end and has nothing to say about the question that was asked of it at all, \"},\"finish_reason\":null}]}\n\n";

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (way == BrokenWay.TimeOut)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }

        return way switch
        {
            BrokenWay.RateLimit => Answer(HttpStatusCode.TooManyRequests, "{\"error\":{\"message\":\"slow down\",\"code\":\"rate_limit_exceeded\"}}"),
            BrokenWay.ServerError => Answer(HttpStatusCode.InternalServerError, "<html>oops</html>"),
            BrokenWay.TruncatedJson => Answer(HttpStatusCode.OK, "{\"id\":\"x\",\"object\":\"chat.completion\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assist"),
            BrokenWay.WrongLanguage => Answer(HttpStatusCode.OK, Completion("\"content\":\"Здравствуйте, чем я могу вам помочь? 申し訳ありません。\"")),
            BrokenWay.ToolLoop => Answer(HttpStatusCode.OK, Completion("\"content\":null,\"tool_calls\":[{\"id\":\"t1\",\"type\":\"function\",\"function\":{\"name\":\"no_such_tool\",\"arguments\":\"{}\"}}]")),
            _ => new(HttpStatusCode.OK) { Content = new StreamContent(new EndlessStream(Encoding.UTF8.GetBytes(Chunk))) { Headers = { { "Content-Type", "text/event-stream" } } } },
        };
    }

    private static string Completion(string message) =>
        "{\"id\":\"x\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"m\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\"," + message + "},\"finish_reason\":\"stop\"}]}";

    private static HttpResponseMessage Answer(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private sealed class EndlessStream(byte[] part) : Stream
    {
        private int _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            for (var i = 0; i < count; i++, _at++)
            {
                buffer[offset + i] = part[_at % part.Length];
            }

            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

/// <summary>Ways in which a model's server is broken.</summary>
internal enum BrokenWay
{
    /// <summary>It never answers.</summary>
    TimeOut,

    /// <summary>429.</summary>
    RateLimit,

    /// <summary>500.</summary>
    ServerError,

    /// <summary>Its JSON ends in the middle.</summary>
    TruncatedJson,

    /// <summary>It speaks a language that nobody asked for.</summary>
    WrongLanguage,

    /// <summary>It never stops.</summary>
    EndlessStream,

    /// <summary>It calls tools for ever.</summary>
    ToolLoop,
}
