using System.Globalization;
using Bot.Channels.Tencent;
using Bot.Conversations;
using Bot.Conversations.Journaling;

namespace Bot.Channels.WeCom;

/// <summary>The callback (接收消息服务器) of WeCom apps; always encrypted. Replies never go into the answer, which is empty.</summary>
internal sealed class WeComEndpoint(WeComApps apps, CallbackDoor door, CallbackTranslator translator, ConversationService conversations)
{
    /// <summary>Proves to the platform that the address is ours.</summary>
    public IResult Verify(HttpContext context, string corp, long agent) => door.Echo(context, WeComPlace.Channel, apps.CryptoOf(IdOf(corp, agent)), encrypted: true);

    /// <summary>Takes one message or event.</summary>
    public async Task<IResult> PostAsync(HttpContext context, string corp, long agent)
    {
        var id = IdOf(corp, agent);
        if (apps.Find(id) is not { } app || apps.CryptoOf(id) is not { } crypto)
        {
            return door.Refuse(WeComPlace.Channel, CallbackRefusal.Unknown);
        }

        var (message, refusal) = await door.OpenAsync(context, crypto);
        // Apps of one company may share their secrets, so the message itself has to name the app.
        if (message is null || message.To != app.CorpId || message.Member("AgentID") != agent.ToString(CultureInfo.InvariantCulture))
        {
            return door.Refuse(WeComPlace.Channel, refusal ?? CallbackRefusal.Receiver);
        }

        var member = new WeComPlace(id, message.From);
        var place = new CallbackPlace(member.KeyFor(apps.BotOf(app)), apps.ApiOf(id), member.ToJson(), app.Locale);
        try
        {
            if (await translator.TranslateAsync(message, place, context.RequestAborted) is { } inbound)
            {
                await conversations.AcceptAsync(place.Key, inbound, context.RequestAborted);
            }

            return Results.Ok();
        }
        catch (JournalException)
        {
            // Not stored, so not acknowledged.
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static string IdOf(string corp, long agent) => string.Create(CultureInfo.InvariantCulture, $"{corp}:{agent}");
}
