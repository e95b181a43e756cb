using Bot.Conversations;
using Bot.Releases;
using Microsoft.Extensions.Options;

namespace Bot.Channels.DirectLine;

/// <summary>Conversations: started, taken up again, read.</summary>
internal static class ConversationEndpoints
{
    // A conversation starts once, however often a client asks.
    private const string StartId = "start";

    /// <summary>Maps <c>POST /conversations</c>.</summary>
    public static void MapStart(this IEndpointRouteBuilder routes) => routes.MapPost("/conversations", StartAsync);

    /// <summary>Maps what is possible in a conversation without writing to it.</summary>
    public static void MapReading(this IEndpointRouteBuilder conversation)
    {
        conversation.MapGet("", ReconnectAsync);
        conversation.MapGet("/activities", ReadAsync);
    }

    private static async Task<IResult> StartAsync(
        HttpContext context, DirectLineAccess access, DirectLineDoor door, DirectLineInbound inbound,
        IOptions<DirectLineOptions> options, ReleaseCatalog catalog, ConversationService conversations, CancellationToken cancellationToken)
    {
        var (caller, problem) = await access.AuthenticateAsync(context);
        if (caller is null)
        {
            return problem!;
        }

        var (parameters, malformed) = await RequestBody.ReadAsync(
            context.Request.Body, options.Value.MaxActivityLength, DirectLineJson.Default.TokenParameters, cancellationToken);
        if (parameters is null)
        {
            return malformed!;
        }

        if (Conversation(context, caller, catalog) is not { } token)
        {
            return BotChoice.Unknown(context);
        }

        var (customer, refused) = DirectLineInbound.CustomerOf(caller.Token, parameters.User?.Id, parameters.User?.Name);
        if (refused is not null)
        {
            return refused;
        }

        var key = new ConversationKey(token.Bot, ConversationIds.Channel, token.Conversation);
        var accepted = await conversations.AcceptAsync(key, inbound.Started(customer, parameters.Locale) with { ExternalId = StartId }, cancellationToken);
        return door.Answer(context.Request, token, after: 0, accepted.Duplicate ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }

    private static DirectLineToken? Conversation(HttpContext context, DirectLineCaller caller, ReleaseCatalog catalog) => caller.Token switch
    {
        { } token => catalog.Live(token.Bot) is null ? null : token,
        null => BotChoice.Of(context, catalog) is { } bot ? new(bot, ConversationIds.New(bot)) : null,
    };

    // Without a mark only what comes from now on is streamed; a page that wants the history again asks with watermark=0.
    private static async Task<IResult> ReconnectAsync(HttpContext context, string? watermark, DirectLineDoor door, ConversationService conversations)
    {
        var open = OpenConversation.Of(context);
        var after = await Watermark.ReadAsync(conversations, open.Key, watermark, context.RequestAborted)
            ?? await conversations.EndAsync(open.Key, context.RequestAborted);
        return door.Answer(context.Request, open.Renewed, after, StatusCodes.Status200OK);
    }

    private static async Task<IResult> ReadAsync(
        HttpContext context, string? watermark, DirectLineDoor door, ConversationService conversations, ReleaseCatalog catalog, TimeProvider time)
    {
        var open = OpenConversation.Of(context);
        var after = await Watermark.ReadAsync(conversations, open.Key, watermark, context.RequestAborted) ?? 0;
        var view = new ActivityView(open.Key, door.BaseOf(context.Request), conversations, catalog, time);
        var set = await view.ReadAsync(after, context.RequestAborted);
        return Results.Bytes(set.ToUtf8(), "application/json; charset=utf-8");
    }
}
