using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Connector.Schema;
using Microsoft.Extensions.Logging;

namespace Bot.Connector.Client;

/// <summary>
/// Calls channels: messages out, members in. One instance serves all conversations. Order is the caller's: it awaits one call before the next.
/// </summary>
public sealed partial class ConnectorClient
{
    private const int PageSize = 200;
    private const int MaxPages = 500;

    private readonly ConnectorTransport _transport;
    private readonly ServiceUrlGuard _guard;
    private readonly ILogger<ConnectorClient> _logger;

    /// <summary>Makes the client.</summary>
    /// <param name="http">Best over <see cref="ConnectorHandler.Create"/>; must not follow redirects.</param>
    /// <param name="tokens">The bot's tokens.</param>
    /// <param name="guard">Decides whom to call.</param>
    /// <param name="time">The clock, for waits until a date.</param>
    /// <param name="logger">Where failures are told.</param>
    /// <param name="limit">Time for one call with its answer; 15 seconds unless told.</param>
    public ConnectorClient(HttpMessageInvoker http, IBotTokenSource tokens, ServiceUrlGuard guard, TimeProvider time, ILogger<ConnectorClient> logger, TimeSpan? limit = null)
    {
        _transport = new(http, tokens, time, limit ?? TimeSpan.FromSeconds(15));
        _guard = guard;
        _logger = logger;
    }

    /// <summary>Sends an activity to the conversation and service URL that it carries: as an answer when it names the activity it answers, else at the end.</summary>
    public ValueTask<SendOutcome> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        // Channels other than the emulator drop traces, some with an error.
        if (activity is TraceActivity && activity.ChannelId != ChannelIds.Emulator)
        {
            return ValueTask.FromResult<SendOutcome>(new SendOutcome.Delivered(""));
        }

        var (service, conversation) = (activity.ServiceUrl ?? "", activity.Conversation?.Id ?? "");
        var url = ConnectorRoutes.IsUsable(activity.ReplyToId)
            ? ConnectorRoutes.Activity(service, conversation, activity.ReplyToId!)
            : ConnectorRoutes.Activities(service, conversation);
        return CallAsync(HttpMethod.Post, service, [conversation], url, Body(activity), cancellationToken);
    }

    /// <summary>Shows that the bot is at work.</summary>
    public ValueTask<SendOutcome> SendTypingAsync(ConversationReference reference, CancellationToken cancellationToken) =>
        SendAsync(new TypingActivity().AsMessageTo(reference), cancellationToken);

    /// <summary>Replaces the activity with the id that the new one carries.</summary>
    public ValueTask<SendOutcome> UpdateAsync(Activity activity, CancellationToken cancellationToken)
    {
        var (service, conversation, id) = (activity.ServiceUrl ?? "", activity.Conversation?.Id ?? "", activity.Id ?? "");
        return CallAsync(HttpMethod.Put, service, [conversation, id], ConnectorRoutes.Activity(service, conversation, id), ConnectorJson.ToUtf8Bytes(activity), cancellationToken);
    }

    /// <summary>Deletes an activity. Most channels do not have this; see <see cref="SendOutcome.Refused.Unsupported"/>.</summary>
    public ValueTask<SendOutcome> DeleteAsync(string serviceUrl, string conversationId, string activityId, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Delete, serviceUrl, [conversationId, activityId], ConnectorRoutes.Activity(serviceUrl, conversationId, activityId), null, cancellationToken);

    /// <summary>One member of a conversation.</summary>
    public async ValueTask<ConnectorAnswer<ChannelAccount>> MemberAsync(string serviceUrl, string conversationId, string memberId, CancellationToken cancellationToken) =>
        await AskAsync(HttpMethod.Get, serviceUrl, [conversationId, memberId], ConnectorRoutes.Member(serviceUrl, conversationId, memberId), null, ConnectorJson.TypeInfo<ChannelAccount>(), cancellationToken);

    /// <summary>All members of a conversation, page by page.</summary>
    public async ValueTask<ConnectorAnswer<IReadOnlyList<ChannelAccount>>> MembersAsync(string serviceUrl, string conversationId, CancellationToken cancellationToken)
    {
        var members = new List<ChannelAccount>();
        string? token = null;
        for (var page = 0; page < MaxPages; page++)
        {
            var answer = await AskAsync(HttpMethod.Get, serviceUrl, [conversationId], ConnectorRoutes.PagedMembers(serviceUrl, conversationId, PageSize, token), null, ConnectorJson.TypeInfo<PagedMembers>(), cancellationToken);
            if (answer.Value is null)
            {
                return new(null, answer.Outcome);
            }

            members.AddRange(answer.Value.Members);
            var next = answer.Value.ContinuationToken;
            if (string.IsNullOrEmpty(next) || next == token)
            {
                break;
            }

            token = next;
        }

        return new(members, new SendOutcome.Delivered(""));
    }

    /// <summary>Creates a conversation, or finds the one that there is with this member.</summary>
    public async ValueTask<ConnectorAnswer<ConversationResourceResponse>> CreateConversationAsync(string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(parameters, ConnectorJson.TypeInfo<ConversationParameters>());
        return await AskAsync(HttpMethod.Post, serviceUrl, [], ConnectorRoutes.Conversations(serviceUrl), body, ConnectorJson.TypeInfo<ConversationResourceResponse>(), cancellationToken);
    }

    // Ids and times are the channel's to give.
    private static byte[] Body(Activity activity) =>
        ConnectorJson.ToUtf8Bytes(activity.Id is null && activity.Timestamp is null ? activity : activity with { Id = null, Timestamp = null });

    private async ValueTask<ConnectorAnswer<T>> AskAsync<T>(
        HttpMethod method, string serviceUrl, string[] ids, string url, byte[]? body, JsonTypeInfo<T> info, CancellationToken cancellationToken)
        where T : class
    {
        T? value = null;
        var outcome = await CallAsync(method, serviceUrl, ids, url, body, cancellationToken, answer =>
        {
            value = ConnectorBodies.Whole(answer, info);
            return "";
        });
        return outcome is SendOutcome.Delivered && value is null
            ? new(null, new SendOutcome.Refused(null, "UnreadableAnswer", "The channel's answer is empty or not what the connector API describes."))
            : new(value, outcome);
    }

    private async ValueTask<SendOutcome> CallAsync(
        HttpMethod method, string serviceUrl, string[] ids, string url, byte[]? body, CancellationToken cancellationToken, BodyReader? read = null)
    {
        var objection = _guard.Objection(serviceUrl);
        if (objection is not null)
        {
            LogRefusedHost(objection);
            return new SendOutcome.Refused(null, "ServiceUrlNotAllowed", objection);
        }

        if (!Array.TrueForAll(ids, ConnectorRoutes.IsUsable))
        {
            return new SendOutcome.Refused(null, "BadArgument", "The conversation's, activity's or member's id is missing.");
        }

        var outcome = await _transport.CallAsync(new(method, url, body), read ?? ConnectorBodies.Id, cancellationToken);
        Log(method, outcome);
        return outcome;
    }

    private void Log(HttpMethod method, SendOutcome outcome)
    {
        if (outcome is SendOutcome.Refused { Unsupported: false } refused)
        {
            LogRefused(method, refused.Status, refused.Code, refused.Message);
        }
        else if (outcome is SendOutcome.Retry retry)
        {
            LogRetry(method, retry.Status, retry.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Did not call a channel. {Reason}")]
    private partial void LogRefusedHost(string reason);

    [LoggerMessage(LogLevel.Warning, "The channel refused {Method} with {Status} {Code}: {Reason}")]
    private partial void LogRefused(HttpMethod method, int? status, string? code, string reason);

    [LoggerMessage(LogLevel.Information, "The channel could not take {Method} now ({Status}): {Reason}")]
    private partial void LogRetry(HttpMethod method, int? status, string reason);
}
