using Bot.Channels.Tencent;
using Bot.Releases;
using Microsoft.Extensions.Options;

namespace Bot.Channels.WeCom;

/// <summary>The configured apps, with what is made of their settings.</summary>
internal sealed class WeComApps(IOptions<WeComOptions> options, ReleaseCatalog releases)
{
    private const int Mebibyte = 1024 * 1024;

    private static readonly MediaLimits Limits = new(
        new MediaKind("image", 10 * Mebibyte, "image/png", "image/jpeg"),
        new MediaKind("voice", 2 * Mebibyte, "audio/amr"),
        new MediaKind("video", 10 * Mebibyte, "video/mp4"),
        new MediaKind("file", 20 * Mebibyte));

    private readonly Dictionary<string, (WeComApp App, CallbackCrypto Crypto, ApiAccount Api)> _apps = options.Value.Apps.ToDictionary(
        app => app.Id, app => (app, new CallbackCrypto(app.Token, app.EncodingAESKey, app.CorpId), ApiOf(app)), StringComparer.Ordinal);

    /// <summary>The app with this id.</summary>
    public WeComApp? Find(string id) => _apps.TryGetValue(id, out var known) ? known.App : null;

    /// <summary>What opens its callbacks; null for an unknown one.</summary>
    public CallbackCrypto? CryptoOf(string id) => _apps.TryGetValue(id, out var known) ? known.Crypto : null;

    /// <summary>How the API knows it.</summary>
    public ApiAccount ApiOf(string id) => _apps[id].Api;

    /// <summary>The bot that serves it.</summary>
    public string BotOf(WeComApp app) => app.Bot.Length > 0 ? app.Bot : releases.Bots[0];

    private static ApiAccount ApiOf(WeComApp app) => new($"WeCom {app.Id}", app.ApiEndpoint)
    {
        TokenPath = $"/cgi-bin/gettoken?corpid={Uri.EscapeDataString(app.CorpId)}&corpsecret={Uri.EscapeDataString(app.Secret)}",
        Limits = Limits,
    };
}
