using Bot.Conversations;
using Bot.Releases;

namespace Bot.Channels.DirectLine;

/// <summary>The conversation over a WebSocket.</summary>
internal static class StreamEndpoint
{
    /// <summary>Maps <c>GET /stream</c> of a conversation.</summary>
    public static void MapStream(this IEndpointRouteBuilder conversation) => conversation.MapGet("/stream", StreamAsync);

    private static async Task<IResult> StreamAsync(
        HttpContext context, string? watermark, DirectLineDoor door, OriginRule origins, ConversationService conversations,
        ReleaseCatalog catalog, TimeProvider time, IHostApplicationLifetime lifetime)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            return DirectLineProblem.BadArgument("This address is a WebSocket; open it as one.");
        }

        if (!origins.Allows(context))
        {
            return DirectLineProblem.Forbidden("Pages of this origin may not connect; add it to Channels:DirectLine:Origins.");
        }

        var open = OpenConversation.Of(context);
        var after = await Watermark.ReadAsync(conversations, open.Key, watermark, context.RequestAborted) ?? 0;
        var view = new ActivityView(open.Key, door.BaseOf(context.Request), conversations, catalog, time);
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var stream = new ConversationStream(socket, view, time);
        using var subscription = conversations.Subscribe(open.Key, stream.Signal);
        await stream.RunAsync(after, lifetime.ApplicationStopping, context.RequestAborted);
        return Results.Empty;
    }
}
