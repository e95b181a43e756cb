using System.Text.Json;
using Bot.Connector.Schema;
using Bot.Conversations;
using Microsoft.Extensions.Options;

namespace Bot.Channels.DirectLine;

/// <summary>A client's activity without files.</summary>
internal static class PostEndpoint
{
    /// <summary>Maps <c>POST /activities</c> of a conversation.</summary>
    public static void MapPosting(this IEndpointRouteBuilder conversation) => conversation.MapPost("/activities", PostAsync);

    /// <summary>Hands an activity to the conversation and answers with its id.</summary>
    public static async Task<IResult> AcceptAsync(
        OpenConversation open, Activity activity, DirectLineInbound inbound, ConversationService conversations, CancellationToken cancellationToken)
    {
        var (taken, problem) = inbound.Translate(open, activity);
        if (problem is not null)
        {
            return problem;
        }

        if (taken is null)
        {
            return Answer($"{open.Key.Conversation}|typing");
        }

        var accepted = await conversations.AcceptAsync(open.Key, taken, cancellationToken);
        return Answer(ConversationIds.Activity(open.Key.Conversation, accepted.Item));
    }

    private static async Task<IResult> PostAsync(
        HttpContext context, IOptions<DirectLineOptions> options, DirectLineInbound inbound, ConversationService conversations, CancellationToken cancellationToken)
    {
        var (activity, problem) = await RequestBody.ReadActivityAsync(context.Request.Body, options.Value.MaxActivityLength, cancellationToken);
        return activity is null ? problem! : await AcceptAsync(OpenConversation.Of(context), activity, inbound, conversations, cancellationToken);
    }

    private static IResult Answer(string id) => Results.Text(
        JsonSerializer.Serialize(new ResourceResponse { Id = id }, ConnectorJson.TypeInfo<ResourceResponse>()), "application/json; charset=utf-8");
}
