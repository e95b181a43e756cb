using System.Text.Json.Nodes;
using Bot.Channels.Tencent;
using Bot.Releases;
using Microsoft.Extensions.Options;

namespace Bot.Channels.WeChat;

/// <summary>The configured accounts, with what is made of their settings.</summary>
internal sealed class WeChatAccounts(IOptions<WeChatOptions> options, ReleaseCatalog releases)
{
    private const int Mebibyte = 1024 * 1024;

    private static readonly MediaLimits Limits = new(
        new MediaKind("image", 10 * Mebibyte, "image/png", "image/jpeg", "image/gif"),
        new MediaKind("voice", 2 * Mebibyte, "audio/amr", "audio/mpeg"),
        new MediaKind("video", 10 * Mebibyte, "video/mp4"));

    private readonly Dictionary<string, (WeChatAccount Account, CallbackCrypto Crypto, ApiAccount Api)> _accounts = options.Value.Accounts.ToDictionary(
        account => account.AppId, account => (account, new CallbackCrypto(account.Token, account.EncodingAESKey, account.AppId), ApiOf(account)), StringComparer.Ordinal);

    /// <summary>The account with this AppID.</summary>
    public WeChatAccount? Find(string id) => _accounts.TryGetValue(id, out var known) ? known.Account : null;

    /// <summary>What opens its callbacks; null for an unknown one.</summary>
    public CallbackCrypto? CryptoOf(string id) => _accounts.TryGetValue(id, out var known) ? known.Crypto : null;

    /// <summary>How the API knows it.</summary>
    public ApiAccount ApiOf(string id) => _accounts[id].Api;

    /// <summary>The bot that serves it.</summary>
    public string BotOf(WeChatAccount account) => account.Bot.Length > 0 ? account.Bot : releases.Bots[0];

    // The stable token is the same for all who ask, so that several hosts do not end each other's.
    private static ApiAccount ApiOf(WeChatAccount account) => new($"WeChat {account.AppId}", account.ApiEndpoint)
    {
        TokenPath = "/cgi-bin/stable_token",
        TokenBody = force => new JsonObject { ["grant_type"] = "client_credential", ["appid"] = account.AppId, ["secret"] = account.AppSecret, ["force_refresh"] = force },
        Limits = Limits,
    };
}
