using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Channels.Lanying;

/// <summary>
/// Stops two bots that repeat each other over bridges which drop the mark of a bot's message. What we said and hear again counts;
/// anything else starts the count anew. The last <see cref="Most"/> sentences of the last five minutes are remembered for certain.
/// </summary>
internal sealed class EchoGuard(TimeProvider time)
{
    /// <summary>At this many echoes in a row there is one notice, beyond it silence.</summary>
    public const int Limit = 3;

    /// <summary>Sentences that are remembered however many there are.</summary>
    public const int Most = 20_000;

    // "ok" and "好的" are said by everybody.
    private const int Shortest = 6;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private Half _young = new(time.GetUtcNow());
    private Half _old = new(time.GetUtcNow());

    /// <summary>The bot says this there.</summary>
    public void Said(LanyingPlace place, string text)
    {
        if (text.Trim().Length < Shortest)
        {
            return;
        }

        var name = NameOf(place, text);
        var now = time.GetUtcNow();
        lock (_gate)
        {
            Turn(now);
            _young.Said[name] = now;
        }
    }

    /// <summary>Echoes in a row, with this message; 0 when it is none. A message that comes again counts once.</summary>
    public int Heard(LanyingPlace place, string message, string text)
    {
        var plain = new LanyingPlace(place.App, place.Group, place.Target);
        var name = text.Trim().Length < Shortest ? default : NameOf(place, text);
        var now = time.GetUtcNow();
        lock (_gate)
        {
            Turn(now);
            var known = _young.Rounds.GetValueOrDefault(plain) ?? _old.Rounds.GetValueOrDefault(plain);
            if (name == default || !(_young.Said.TryGetValue(name, out var at) || _old.Said.TryGetValue(name, out at)) || now - at > Life)
            {
                _young.Rounds.Remove(plain);
                _old.Rounds.Remove(plain);
                return 0;
            }

            var round = known is null || now - known.At > Life ? new(1, message, now) : known.Message == message ? known : new Round(known.Count + 1, message, now);
            _young.Rounds[plain] = round;
            return round.Count;
        }
    }

    // Two halves in place of a search for what is too old: each message of a busy app would begin one.
    private void Turn(DateTimeOffset now)
    {
        if (now - _young.Since > Life || _young.Said.Count >= Most)
        {
            (_old, _young) = (_young, new(now));
        }
    }

    private static UInt128 NameOf(LanyingPlace place, string text) =>
        BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{place.App}|{place.Group}|{place.Target}|{text.Trim()}")));

    private sealed record Round(int Count, string Message, DateTimeOffset At);

    private sealed record Half(DateTimeOffset Since)
    {
        public Dictionary<UInt128, DateTimeOffset> Said { get; } = [];

        public Dictionary<LanyingPlace, Round> Rounds { get; } = [];
    }
}
