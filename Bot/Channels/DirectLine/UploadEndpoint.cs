using Bot.Connector.Schema;
using Bot.Conversations;
using Bot.Files;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Bot.Channels.DirectLine;

/// <summary>A client's message with files.</summary>
internal static class UploadEndpoint
{
    // Headers of parts, and the activity, beside the files themselves.
    private const long Envelope = 1024 * 1024;

    /// <summary>Maps <c>POST /upload</c> of a conversation.</summary>
    public static void MapUpload(this IEndpointRouteBuilder conversation) => conversation.MapPost("/upload", UploadAsync);

    private static async Task<IResult> UploadAsync(
        HttpContext context, string? userId, UploadReader reader, IOptions<DirectLineOptions> options,
        DirectLineInbound inbound, ConversationService conversations, CancellationToken cancellationToken)
    {
        var open = OpenConversation.Of(context);
        var (customer, refused) = DirectLineInbound.CustomerOf(open.Token, userId, null);
        if (refused is not null)
        {
            return refused;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = (options.Value.MaxFileBytes * options.Value.MaxFiles) + Envelope;
        }

        // A name that anybody may take owns nothing: such files belong to the conversation.
        var owner = new FileOwner(open.Key.Bot, ConversationIds.Channel, open.IsUnbound || customer is null ? open.Nameless : customer.Id);
        var (activity, problem) = await reader.ReadAsync(context.Request, owner, cancellationToken);
        return activity is null ? problem! : await PostEndpoint.AcceptAsync(open, Signed(activity, userId), inbound, conversations, cancellationToken);
    }

    private static Activity Signed(Activity activity, string? userId) =>
        string.IsNullOrEmpty(activity.From?.Id) && userId is not null ? activity with { From = (activity.From ?? new()) with { Id = userId } } : activity;
}
