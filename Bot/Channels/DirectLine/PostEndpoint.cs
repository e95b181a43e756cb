using System.Text.Json;
using Bot.Connector.Schema;
using Bot.Conversations;
using Microsoft.Extensions.Options;

namespace Bot.Channels.DirectLine;

/// <summary>A client's activity without files.</summary>
internal static class PostEndpoint
{
    private const int LastWords = 4;

    /// <summary>Maps <c>POST /activities</c> of a conversation.</summary>
    public static void MapPosting(this IEndpointRouteBuilder conversation) => conversation.MapPost("/activities", PostAsync);

    /// <summary>Hands an activity to the conversation and answers with its id.</summary>
    public static async Task<IResult> AcceptAsync(
        OpenConversation open, Activity activity, DirectLineInbound inbound, ConversationService conversations, CancellationToken cancellationToken)
    {
        if (activity is DeleteUserDataActivity erasure)
        {
            return (IResult?)await CustomerErasing.EraseAsync(open, erasure, conversations, cancellationToken) ?? Answer($"{open.Key.Conversation}|erased");
        }

        var (taken, problem) = inbound.Translate(open, activity);
        if (problem is not null)
        {
            return problem;
        }

        if (await HasEndedAsync(open.Key, conversations, cancellationToken))
        {
            return DirectLineProblem.Forbidden("The conversation has ended. Start a new one.");
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

    // Nothing of the customer's comes after an end, and of the bot's only what was still under way.
    private static async Task<bool> HasEndedAsync(ConversationKey key, ConversationService conversations, CancellationToken cancellationToken)
    {
        var end = await conversations.EndAsync(key, cancellationToken);
        var last = await conversations.ReadAsync(key, Math.Max(0, end - LastWords), LastWords, cancellationToken);
        return last.Any(item => item.Closed is not null
            || (item.Activity?.Contains(ActivityTypes.EndOfConversation, StringComparison.Ordinal) == true && ConnectorJson.ReadActivity(item.Activity) is EndOfConversationActivity));
    }

    private static IResult Answer(string id) => Results.Text(
        JsonSerializer.Serialize(new ResourceResponse { Id = id }, ConnectorJson.TypeInfo<ResourceResponse>()), "application/json; charset=utf-8");
}
