using System.Security.Cryptography;
using System.Text;
using Bot.Releases;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Lanying;

/// <summary>The configured apps.</summary>
internal sealed class LanyingApps(IOptions<LanyingOptions> options, ReleaseCatalog releases)
{
    private readonly Dictionary<string, LanyingApp> _apps = options.Value.Apps.ToDictionary(app => app.AppId, StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<LanyingApp> All => _apps.Values;

    /// <summary>The app with this id.</summary>
    public LanyingApp? Find(string id) => _apps.GetValueOrDefault(id);

    /// <summary>The bot that serves the app.</summary>
    public string BotOf(LanyingApp app) => app.Bot.Length > 0 ? app.Bot : releases.Bots[0];

    /// <summary>Compares a callback's signature, in a time that tells nothing.</summary>
    public static bool IsSigned(LanyingApp app, string signature) => Matches(signature, app.Signature);

    /// <summary>Compares the key of a notice likewise.</summary>
    public static bool MayNotify(LanyingApp app, string key) => Matches(key, app.NoticeKey);

    private static bool Matches(string given, string secret) =>
        secret.Length > 0 && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
