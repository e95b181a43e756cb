using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Bot.Connector.Authentication;

/// <summary>
/// Keeps an issuer's keys: fetched when first needed, again every 12 hours and, at most once in 5 minutes, when a token names
/// a key that is not among them. While the issuer cannot be reached, the last keys serve for up to 5 days.
/// </summary>
internal sealed partial class SigningKeyCache(SigningKeySource source, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan RefreshAfter = TimeSpan.FromHours(12);
    private static readonly TimeSpan ForceAgainAfter = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstTryAgainAfter = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(5);

    private readonly Lock _lock = new();
    private volatile Snapshot _snapshot = new(FrozenDictionary<string, SigningKey>.Empty, DateTimeOffset.MinValue, DateTimeOffset.MinValue);
    private DateTimeOffset _nextForced = DateTimeOffset.MinValue;
    private Task? _refresh;

    /// <summary>The key, or nothing when the issuer does not have it or cannot be asked.</summary>
    public async ValueTask<SigningKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (Usable(keyId, now) is { } known)
        {
            if (now >= _snapshot.RefreshAt)
            {
                // The keys at hand still serve; nobody waits for the newer ones.
                _ = RefreshAsync(forced: false);
            }

            return known;
        }

        await RefreshAsync(forced: _snapshot.Keys.Count > 0).WaitAsync(cancellationToken);
        return Usable(keyId, now);
    }

    private SigningKey? Usable(string keyId, DateTimeOffset now) =>
        now - _snapshot.FetchedAt <= Lifetime ? _snapshot.Keys.GetValueOrDefault(keyId) : null;

    private Task RefreshAsync(bool forced)
    {
        lock (_lock)
        {
            if (_refresh is { IsCompleted: false })
            {
                return _refresh;
            }

            var now = time.GetUtcNow();
            if (now < (forced ? _nextForced : _snapshot.RefreshAt))
            {
                return Task.CompletedTask;
            }

            if (forced)
            {
                _nextForced = now + ForceAgainAfter;
            }

            return _refresh = Task.Run(FetchAsync);
        }
    }

    private async Task FetchAsync()
    {
        try
        {
            var keys = await source.FetchAsync(CancellationToken.None);
            var now = time.GetUtcNow();
            _snapshot = new(keys, now, now + RefreshAfter);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or JsonException or OperationCanceledException or KeyNotFoundException or InvalidOperationException)
        {
            var wait = _snapshot.Keys.Count > 0 ? TryAgainAfter : FirstTryAgainAfter;
            _snapshot = _snapshot with { RefreshAt = time.GetUtcNow() + wait };
            LogUnreachable(source.MetadataUrl, failure.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Could not fetch signing keys from {MetadataUrl}; the last known ones serve for up to 5 days. {Reason}")]
    private partial void LogUnreachable(string metadataUrl, string reason);

    private sealed record Snapshot(FrozenDictionary<string, SigningKey> Keys, DateTimeOffset FetchedAt, DateTimeOffset RefreshAt);
}
