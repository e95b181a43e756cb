using Bot.Conversations.Journaling;
using Bot.Releases;

namespace Bot.Channels.Lanying;

/// <summary>
/// The callback of a message subscription. Once a message is stored the answer is 200 with nothing in it; so it is for what is dropped,
/// because whether the platform repeats refused calls for ever is not documented.
/// </summary>
internal sealed partial class LanyingEndpoint(LanyingApps apps, LanyingInbox inbox, LanyingCounts counts, ILogger<LanyingEndpoint> logger)
{
    /// <summary>The longest body that is read, in bytes.</summary>
    public const int LongestBody = 1024 * 1024;

    /// <summary>Takes one callback.</summary>
    /// <param name="context">The request.</param>
    /// <param name="bot">The bot that the address names.</param>
    public async Task PostAsync(HttpContext context, string bot)
    {
        var body = await RequestBytes.ReadAsync(context, LongestBody);
        if (body is null)
        {
            Drop("too-large");
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        if (LanyingReader.Read(body) is not { } message)
        {
            Drop("unreadable");
            return;
        }

        if (apps.Find(message.AppId) is not { Polling: false } app || apps.BotOf(app) != bot)
        {
            Drop("unknown-app");
            return;
        }

        if (!LanyingApps.IsSigned(app, context.Request.Headers["signature"].ToString()))
        {
            Drop("signature");
            return;
        }

        try
        {
            await inbox.TakeAsync(message, app, context.RequestAborted);
        }
        catch (Exception failure) when (failure is JournalException or UnknownBotException)
        {
            // Not stored, so not acknowledged.
            LogNotStored(failure, message.AppId);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private void Drop(string reason)
    {
        counts.Refused(reason);
        LogDropped(reason);
    }

    [LoggerMessage(LogLevel.Warning, "A Lanying callback was dropped: {Reason}.")]
    private partial void LogDropped(string reason);

    [LoggerMessage(LogLevel.Error, "A message of Lanying app {App} could not be stored; the platform was told so.")]
    private partial void LogNotStored(Exception failure, string app);
}
