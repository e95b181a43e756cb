using Bot.Conversations;
using Bot.Releases;

namespace Bot.Channels.DirectLine;

/// <summary>Lets a request to one conversation pass if its caller may see that conversation.</summary>
internal sealed class ConversationFilter(DirectLineAccess access, ReleaseCatalog catalog, ConversationService conversations) : IEndpointFilter
{
    /// <summary>Name of the route value that holds the conversation's id.</summary>
    public const string RouteValue = "conversation";

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var conversation = http.GetRouteValue(RouteValue)?.ToString() ?? "";
        var (caller, problem) = http.Request.Query["t"].ToString() is { Length: > 0 } token && http.WebSockets.IsWebSocketRequest
            ? await access.ReadTokenAsync(http, token)
            : await access.AuthenticateAsync(http);
        if (caller is null)
        {
            return problem;
        }

        if (caller.Token is { } bound && bound.Conversation != conversation)
        {
            return DirectLineProblem.Forbidden("The token is for another conversation.");
        }

        var bot = caller.Token?.Bot ?? ConversationIds.BotOf(conversation);
        if (bot is null || catalog.Live(bot) is null)
        {
            return NotFound();
        }

        var key = new ConversationKey(bot, ConversationIds.Channel, conversation);
        if (!await conversations.ExistsAsync(key, http.RequestAborted))
        {
            return NotFound();
        }

        http.Features.Set(new OpenConversation(key, caller.Token));
        return await next(context);
    }

    private static DirectLineProblem NotFound() => DirectLineProblem.NotFound("There is no such conversation. Start one with POST conversations.");
}
