using System.Text.Json;
using Bot.Connector.Authentication;
using Bot.Connector.Client;
using Bot.Connector.Schema;
using Bot.Conversations;
using Bot.Releases;

namespace Bot.Channels.AzureBot;

/// <summary>The bot's messaging endpoint: reads, authenticates, hands in, answers.</summary>
internal sealed partial class MessagesEndpoint(
    ReleaseCatalog releases, IncomingAuthenticator authenticator, ServiceUrlGuard guard, Intake intake, ActivityHandler handler, ILogger<MessagesEndpoint> logger)
{
    /// <summary>Takes one delivery.</summary>
    /// <param name="context">The request.</param>
    /// <param name="bot">Whom it is for; absent for the default bot.</param>
    public async Task PostAsync(HttpContext context, string? bot)
    {
        var name = bot ?? releases.Bots[0];
        if (releases.Live(name) is null)
        {
            await ChannelError.WriteAsync(context, StatusCodes.Status404NotFound, "NotFound", $"There is no bot '{name}' here.");
            return;
        }

        if (await TakeAsync(context, name) is var (received, accepted))
        {
            await handler.AnswerAsync(context, received, accepted);
        }
    }

    private async Task<(ReceivedActivity Received, Accepted? Accepted)?> TakeAsync(HttpContext context, string bot)
    {
        var cancellationToken = context.RequestAborted;
        var body = await ActivityBody.ReadAsync(context.Request.BodyReader, cancellationToken);
        await intake.EnterAsync();
        try
        {
            if (await ReadAsync(context, body) is not var (activity, json) || !await MayComeInAsync(context, activity))
            {
                return null;
            }

            var key = new ConversationKey(bot, ReceivedActivity.Door + activity.ChannelId, activity.Conversation!.Id);
            var received = new ReceivedActivity(key, activity, json);
            return (received, await handler.StoreAsync(received, cancellationToken));
        }
        finally
        {
            intake.Leave();
        }
    }

    private static async Task<(Activity Activity, byte[] Json)?> ReadAsync(HttpContext context, byte[] body)
    {
        try
        {
            var read = ActivityBody.Parse(body);
            if (ActivityRules.ProblemOf(read.Activity) is not { } problem)
            {
                return read;
            }

            await ChannelError.WriteAsync(context, StatusCodes.Status400BadRequest, "BadArgument", problem);
        }
        catch (JsonException failure)
        {
            await ChannelError.WriteAsync(context, StatusCodes.Status400BadRequest, "BadSyntax", $"The body is not an activity: {failure.Message}");
        }

        return null;
    }

    private async Task<bool> MayComeInAsync(HttpContext context, Activity activity)
    {
        // Only a connection that nobody passed on counts as this machine's own.
        var remote = LocalRequest.Is(context) ? context.Connection.RemoteIpAddress : null;
        var outcome = await authenticator.AuthenticateAsync(context.Request.Headers.Authorization, activity, remote, context.RequestAborted);
        if (outcome is AuthenticationOutcome.Authenticated { Identity: var identity })
        {
            if (identity.ProvenServiceUrl is { } proven)
            {
                guard.Trust(proven);
            }

            return true;
        }

        var (status, reason) = (AuthenticationOutcome.Refused)outcome;
        LogRefused(status, reason);
        await ChannelError.WriteAsync(context, status, status == StatusCodes.Status403Forbidden ? "Forbidden" : "Unauthorized", reason);
        return false;
    }

    [LoggerMessage(LogLevel.Debug, "Refused a delivery with {Status}: {Reason}")]
    private partial void LogRefused(int status, string reason);
}
