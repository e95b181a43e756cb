using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Channels.Lanying;

/// <summary>
/// Stops two bots that repeat each other over bridges which drop the mark of a bot's message. What we said and hear again counts;
/// anything else starts the count anew.
/// </summary>
internal sealed class EchoGuard(TimeProvider time)
{
    /// <summary>At this many echoes in a row there is one notice, beyond it silence.</summary>
    public const int Limit = 3;

    // "ok" and "好的" are said by everybody.
    private const int Shortest = 6;
    private const int Most = 10_000;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _said = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<LanyingPlace, Round> _rounds = new();

    /// <summary>The bot says this there.</summary>
    public void Said(LanyingPlace place, string text)
    {
        if (text.Trim().Length < Shortest)
        {
            return;
        }

        if (_said.Count >= Most)
        {
            Forget();
        }

        _said[NameOf(place, text)] = time.GetUtcNow();
    }

    /// <summary>Echoes in a row, with this message; 0 when it is none. A message that comes again counts once.</summary>
    public int Heard(LanyingPlace place, string message, string text)
    {
        var now = time.GetUtcNow();
        var plain = new LanyingPlace(place.App, place.Group, place.Target);
        if (text.Trim().Length < Shortest || !_said.TryGetValue(NameOf(place, text), out var at) || now - at > Life)
        {
            _rounds.TryRemove(plain, out _);
            return 0;
        }

        return _rounds.AddOrUpdate(plain, new Round(1, message, now), (_, round) =>
            now - round.At > Life ? new(1, message, now) : round.Message == message ? round : new(round.Count + 1, message, now)).Count;
    }

    private void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var entry in _said.Where(entry => now - entry.Value > Life || _said.Count > Most).ToList())
        {
            _said.TryRemove(entry);
        }

        foreach (var round in _rounds.Where(round => now - round.Value.At > Life).ToList())
        {
            _rounds.TryRemove(round);
        }
    }

    private static string NameOf(LanyingPlace place, string text) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{place.App}|{place.Group}|{place.Target}|{text.Trim()}")));

    private sealed record Round(int Count, string Message, DateTimeOffset At);
}
