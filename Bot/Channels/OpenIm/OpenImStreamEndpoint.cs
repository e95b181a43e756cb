using Bot.Conversations;

namespace Bot.Channels.OpenIm;

/// <summary>A conversation as server-sent events.</summary>
internal sealed class OpenImStreamEndpoint(
    OpenImGate gate, OpenImApps apps, ConversationService conversations, SentCommands sent, OpenImView view, TimeProvider time, IHostApplicationLifetime lifetime)
{
    /// <summary>Sends until the app leaves or the host stops.</summary>
    public async Task<IResult> PostAsync(HttpContext context, string app)
    {
        var (request, refused) = await gate.OpenAsync(context, app);
        if (request is null)
        {
            return refused!;
        }

        var (wanted, unreadable) = OpenImReader.Read(request.Body, OpenImJson.Wire.StreamRequest);
        if (wanted is null)
        {
            return unreadable!;
        }

        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping, context.RequestAborted);
        using var stream = new OpenImStream(context.Response.Body, request.App, apps.KeyOf(request.App, wanted.Conversation), conversations, sent, view, time);
        await stream.RunAsync(wanted.After, ended.Token);
        return Results.Empty;
    }
}
