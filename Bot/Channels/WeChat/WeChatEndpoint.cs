using Bot.Channels.Tencent;
using Bot.Conversations;
using Bot.Conversations.Journaling;

namespace Bot.Channels.WeChat;

/// <summary>The server address (服务器地址) of Official Accounts.</summary>
internal sealed class WeChatEndpoint(
    WeChatAccounts accounts, CallbackDoor door, CallbackTranslator translator, ConversationService conversations, PassiveReplies passive, TimeProvider time)
{
    // The platform takes this word for "nothing to show, and do not come again".
    private const string Taken = "success";

    /// <summary>Proves to the platform that the address is ours.</summary>
    public IResult Verify(HttpContext context, string app) => door.Echo(context, WeChatPlace.Channel, accounts.CryptoOf(app), encrypted: false);

    /// <summary>Takes one message or event.</summary>
    public async Task<IResult> PostAsync(HttpContext context, string app)
    {
        if (accounts.Find(app) is not { } account || accounts.CryptoOf(app) is not { } crypto)
        {
            return door.Refuse(WeChatPlace.Channel, CallbackRefusal.Unknown);
        }

        var (message, refusal) = await door.OpenAsync(context, crypto);
        if (message is null || (account.OriginalId.Length > 0 && message.To != account.OriginalId))
        {
            return door.Refuse(WeChatPlace.Channel, refusal ?? CallbackRefusal.Receiver);
        }

        var follower = new WeChatPlace(app, message.From);
        var key = follower.KeyFor(accounts.BotOf(account), account.Replies);
        var place = new CallbackPlace(key, accounts.ApiOf(app), follower.ToJson(), account.Locale) { HasApi = account.Replies == WeChatReplies.CustomerService };
        try
        {
            return account.Replies == WeChatReplies.Passive
                ? await AnswerAsync(context, message, place, follower, crypto)
                : await AcceptAsync(message, place, context.RequestAborted);
        }
        catch (JournalException)
        {
            // Not stored, so not acknowledged.
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<IResult> AcceptAsync(CallbackMessage message, CallbackPlace place, CancellationToken cancellationToken)
    {
        if (await translator.TranslateAsync(message, place, cancellationToken) is { } inbound)
        {
            await conversations.AcceptAsync(place.Key, inbound, cancellationToken);
        }

        return Results.Text(Taken);
    }

    private async Task<IResult> AnswerAsync(HttpContext context, CallbackMessage message, CallbackPlace place, WeChatPlace follower, CallbackCrypto crypto)
    {
        var words = await WordsAsync(context, message, place, follower);
        if (words is null)
        {
            // Any answer would end the platform's tries, also this one's that nobody hears.
            context.Abort();
            return Results.Empty;
        }

        if (words.Length == 0)
        {
            return Results.Text(Taken);
        }

        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var reply = CallbackReply.Text(message.From, message.To, now, words);
        return Results.Bytes(crypto.Encrypts ? CallbackReply.Seal(crypto, reply, now) : reply, "application/xml; charset=utf-8");
    }

    private async Task<string?> WordsAsync(HttpContext context, CallbackMessage message, CallbackPlace place, WeChatPlace follower)
    {
        try
        {
            return await passive.AnswerAsync(message, CallbackQuery.Of(context.Request), place, follower, context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return null;
        }
    }
}
