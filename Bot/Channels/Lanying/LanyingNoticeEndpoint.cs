using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Conversations;
using Bot.Conversations.Journaling;
using Bot.Dialogs.Turns.Events;

namespace Bot.Channels.Lanying;

/// <summary>
/// Has the bot say something unasked: the app's own systems tell a customer or a group that a parcel is on its way.
/// It is journaled and sent like every reply, so it comes once and in order, and people and models see it in the conversation.
/// </summary>
internal sealed partial class LanyingNoticeEndpoint(LanyingApps apps, ConversationService conversations, TimeProvider time, ILogger<LanyingNoticeEndpoint> logger)
{
    private const int LongestText = 20_000;
    private const int LongestId = 100;

    /// <summary>Takes a notice.</summary>
    public async Task<IResult> PostAsync(HttpContext context, string bot)
    {
        var body = await RequestBytes.ReadAsync(context, LanyingEndpoint.LongestBody);
        if (body is null || ObjectIn(body) is not { } notice)
        {
            return Problem(StatusCodes.Status400BadRequest, "Send a JSON object of at most 1 MiB: {\"appId\", \"user\" or \"group\", \"text\", \"id\"}.");
        }

        var header = context.Request.Headers.Authorization.ToString();
        var key = header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..].Trim() : "";
        if (apps.Find(LanyingReader.Word(notice["appId"])) is not { } app || apps.BotOf(app) != bot || !LanyingApps.MayNotify(app, key))
        {
            LogRefused();
            return Problem(StatusCodes.Status401Unauthorized, "Send the header 'Authorization: Bearer' with the NoticeKey of this app (Channels:Lanying:Apps:N:NoticeKey) to the address of its bot.");
        }

        return await TakeAsync(notice, app, context.RequestAborted);
    }

    private async Task<IResult> TakeAsync(JsonObject notice, LanyingApp app, CancellationToken cancellationToken)
    {
        var (user, group) = (LanyingReader.Number(notice["user"]), LanyingReader.Number(notice["group"]));
        var (text, id) = (LanyingReader.Word(notice["text"]).Trim(), LanyingReader.Word(notice["id"]));
        if (user > 0 == group > 0)
        {
            return Problem(StatusCodes.Status400BadRequest, "Name one receiver: the member 'user' or the member 'group', with its id.");
        }

        if (text.Length is 0 or > LongestText || id.Length is 0 or > LongestId)
        {
            return Problem(StatusCodes.Status400BadRequest, $"The member 'text' holds 1 to {LongestText} characters of Markdown, the member 'id' 1 to {LongestId}; the same id is sent once.");
        }

        var place = new LanyingPlace(app.AppId, group > 0, group > 0 ? group : user);
        var key = place.KeyFor(apps.BotOf(app));
        var inbound = new Inbound
        {
            Event = new AgentSaid { At = time.GetUtcNow(), Agent = "notice", Text = text },
            ExternalId = $"notice:{id}",
            Reference = conversations.ReferenceOf(key) is null ? place.ToJson() : null,
            CustomerId = group > 0 ? null : LanyingReader.TextOf(user),
        };
        try
        {
            var accepted = await conversations.AcceptAsync(key, inbound, cancellationToken);
            return Results.Json(new JsonObject { ["turn"] = accepted.Turn, ["duplicate"] = accepted.Duplicate }, statusCode: StatusCodes.Status202Accepted);
        }
        catch (JournalException)
        {
            return Problem(StatusCodes.Status503ServiceUnavailable, "The notice could not be stored; send it again.");
        }
    }

    private static JsonObject? ObjectIn(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body) is JsonObject { Count: > 0 } notice ? notice : null;
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException)
        {
            // Also a member that stands there twice.
            return null;
        }
    }

    private static IResult Problem(int status, string text) => Results.Json(new JsonObject { ["error"] = text }, statusCode: status);

    [LoggerMessage(LogLevel.Warning, "A notice for Lanying was refused: wrong key, app or bot.")]
    private partial void LogRefused();
}
