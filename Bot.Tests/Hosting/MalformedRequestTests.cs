using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Bot.Tests.Kit;
using FsCheck.Fluent;

namespace Bot.Tests.Hosting;

/// <summary>Whatever comes to whatever address: no server error, no hang, and the memory comes back.</summary>
public sealed class MalformedRequestTests
{
    private const int Requests = 2400;
    private const int AtATime = 8;
    private const long MemoryMargin = 100 * 1024 * 1024;

    private static readonly string[] Methods = ["GET", "POST", "POST", "POST", "POST", "PUT", "DELETE", "OPTIONS"];

    private static readonly string[] Paths =
    [
        "api/messages", "api/messages/sample", "api/messages/no%00bot", "v3/directline/tokens/generate", "v3/directline/tokens/refresh",
        "v3/directline/conversations", "v3/directline/conversations/x", "v3/directline/conversations/x/activities?watermark=-9",
        "v3/directline/conversations/x/upload?userId=%ff", "v3/directline/conversations/x/stream?t=%22&watermark=1e9",
        "v3/directline/session/getsessionid", "api/openim/shop/events", "api/openim/no%00app/stream", "api/openim/shop/parked", "openapi/v1.json", "packs/sample/..%2f..%2fpack.yaml", "files/a/b/c", "embed.js", "chat?lang=%00", "health/ready", "nowhere",
    ];

    private static readonly string[] ContentTypes = ["application/json", "text/plain", "multipart/form-data; boundary=x", "multipart/form-data", "application/json; charset=utf-16", "image/png"];

    private static readonly string?[] Authorizations = [null, null, null, "Bearer x", "Bearer eyJhbGciOiJub25lIn0.e30.", "bearer", "Basic eA=="];

    private static readonly byte[] Good = Encoding.UTF8.GetBytes(
        """{"type":"message","id":"1","channelId":"msteams","serviceUrl":"http://127.0.0.1:9/","from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"c","isGroup":false},"text":"hi \u00e9","deliveryMode":"expectReplies","entities":[{"type":"mention","mentioned":{"id":"b"}}],"value":{"n":1.5},"attachments":[{"contentType":"a/b","content":[]}],"channelData":{"k":"😀"}}""");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnyRequest_IsAnsweredWithoutAServerError()
    {
        await using var host = await SampleBot.StartAsync(Stop);
        var connections = 0;
        using var kept = Client(host, () => Interlocked.Increment(ref connections));
        await SendAsync(kept, [.. Gen.Sample(Cases(), 200)]);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        connections = 0;

        await SendAsync(kept, [.. Gen.Sample(Cases(), Requests)]);

        // The host may close a connection of which it left a body unread, but the rest serve one bad request after the other.
        Assert.InRange(connections, 0, Requests / 2);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true), 0, before + MemoryMargin);
        using var alive = await host.Client.GetAsync(new Uri("health/live", UriKind.Relative), Stop);
        Assert.True(alive.IsSuccessStatusCode);
    }

    private static FsCheck.Gen<Case> Cases() =>
        from method in Gen.Elements(Methods)
        from path in Gen.Elements(Paths)
        from type in Gen.Elements(ContentTypes)
        from authorization in Gen.Elements(Authorizations)
        from body in Bodies()
        select new Case(method, path, type, authorization, body);

    private static FsCheck.Gen<byte[]> Bodies() => Gen.OneOf(
        Gen.Constant(Array.Empty<byte>()),
        from at in Gen.Choose(0, Good.Length - 1)
        from length in Gen.Choose(0, 12)
        from bytes in Gen.ArrayOf(Gen.OneOf(Gen.Choose(0, 255), Gen.Elements<int>('"', '\\', '{', '}', '[', ']', ',', ':', 'u', 'D', '8', '0')))
        select (byte[])[.. Good[..at], .. bytes.Select(value => (byte)value), .. Good[Math.Min(at + length, Good.Length)..]],
        from depth in Gen.Choose(1, 3000)
        select Encoding.UTF8.GetBytes("""{"type":"message","value":""" + new string('[', depth)),
        from part in Gen.Elements("activity", "file", "", "\"")
        select Encoding.UTF8.GetBytes($"--x\r\nContent-Disposition: form-data; name=\"{part}\"; filename=\"../a\0.exe\"\r\n\r\n{{\r\n--x--"),
        from count in Gen.Choose(1, 30)
        select Encoding.UTF8.GetBytes(new string('x', count * 10_000)));

    private static HttpClient Client(HostFixture host, Action connected) => new(new SocketsHttpHandler
    {
        ConnectCallback = async (context, cancellationToken) =>
        {
            connected();
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    { BaseAddress = host.Address, Timeout = TimeSpan.FromSeconds(60) };

    private static Task SendAsync(HttpClient kept, IReadOnlyList<Case> cases) =>
        Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = Stop }, async (sent, cancellationToken) =>
        {
            var status = await StatusAsync(kept, sent, ofItsOwn: false, cancellationToken);
            if (status == 0)
            {
                // HTTP lets the host close a kept connection at any time; on a connection of its own a request that breaks it does so again.
                status = await StatusAsync(kept, sent, ofItsOwn: true, cancellationToken);
            }

            Assert.True(status is > 0 and < 500 || Allowed(sent, status), $"{status} for {sent}");
        });

    private static async Task<int> StatusAsync(HttpClient client, Case sent, bool ofItsOwn, CancellationToken cancellationToken)
    {
        using var request = sent.ToRequest();
        request.Headers.ConnectionClose = ofItsOwn;
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            return (int)response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }

    // An invoke that nobody handles is answered 501 by the protocol's own rule.
    private static bool Allowed(Case sent, int status) => status == 501 && sent.Path.StartsWith("api/messages", StringComparison.Ordinal);

    private sealed record Case(string Method, string Path, string ContentType, string? Authorization, byte[] Body)
    {
        public HttpRequestMessage ToRequest()
        {
            var request = new HttpRequestMessage(new(Method), new Uri(Path, UriKind.Relative));
            if (Method is "POST" or "PUT")
            {
                request.Content = new ByteArrayContent(Body);
                request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType);
            }

            if (Authorization is not null)
            {
                request.Headers.TryAddWithoutValidation("Authorization", Authorization);
            }

            return request;
        }

        public override string ToString() =>
            $"{Method} {Path} {ContentType} {Authorization} {Body.Length} bytes: {Encoding.Latin1.GetString(Body.AsSpan(0, Math.Min(600, Body.Length)))}";
    }
}
