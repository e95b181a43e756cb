using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Bot.Services;
using Microsoft.Extensions.Options;

namespace Bot.Channels.OpenIm;

/// <summary>Lets requests in that an app has signed, each once and while it is fresh.</summary>
internal sealed partial class OpenImGate(
    OpenImApps apps, ReplayCache replays, OpenImCounts counts, IOptions<OpenImOptions> options, TimeProvider time, ILogger<OpenImGate> logger)
{
    // Strangers wait as long for their refusal as they would with a wrong key.
    private static readonly OpenImApp Nobody = new() { Keys = { Convert.ToHexString(RandomNumberGenerator.GetBytes(32)) } };

    /// <summary>Reads a request; with a problem when it may not come in.</summary>
    public async Task<(OpenImRequest? Request, OpenImProblem? Problem)> OpenAsync(HttpContext context, string app)
    {
        context.Response.Headers.CacheControl = "no-store";
        var limit = options.Value.MaxBodyBytes;
        var body = context.Request.ContentLength > limit ? null : await LimitedBody.ReadAsync(context.Request.Body, limit, context.RequestAborted);
        var (request, problem) = body is null ? (null, OpenImProblem.TooBig(limit)) : Judge(context.Request.Headers, app, body);
        if (problem is not null)
        {
            counts.Refused(problem.Code);
            LogRefused(problem.Code);
        }

        return (request, problem);
    }

    /// <summary>The request came to nothing by our fault: the same bytes may come again.</summary>
    public void Forget(OpenImRequest request) => replays.Forget(request.Digest);

    private (OpenImRequest? Request, OpenImProblem? Problem) Judge(IHeaderDictionary headers, string app, byte[] body)
    {
        var timestamp = headers[OpenImSignature.TimestampHeader].ToString();
        var known = apps.Find(app);
        var signed = OpenImSignature.Matches((known ?? Nobody).Keys, timestamp, body, headers[OpenImSignature.SignatureHeader].ToString());
        if (known is null || !signed || OpenImSignature.Read(timestamp) is not { } at)
        {
            return (null, OpenImProblem.BadSignature);
        }

        var now = time.GetUtcNow();
        if ((now - at).Duration() > ReplayCache.Window)
        {
            return (null, OpenImProblem.Stale(now));
        }

        // Not the signature: one made with the other key would be another one for the same bytes.
        var digest = BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes($"{known.Id}.{timestamp}."), .. body]));
        return replays.TryAdd(digest) ? (new(known, body, digest), null) : (null, OpenImProblem.Replayed);
    }

    [LoggerMessage(LogLevel.Warning, "A request to the open channel was refused: {Reason}.")]
    private partial void LogRefused(string reason);
}
