using Bot.Verifier;

namespace Bot.Benchmarks.Verification;

/// <summary>Falsifies conversations of a journal, and counts what the verifier lets pass.</summary>
internal sealed class TamperedJournal
{
    private readonly List<(string Key, List<StoredTurn> Turns)> _talks;
    private readonly Dictionary<string, StoredRelease> _releases;

    /// <summary>Reads a journal.</summary>
    public TamperedJournal(string file)
    {
        using var journal = new JournalFile(file);
        _talks = journal.Conversations().ConvertAll(conversation => (conversation.Key, Turns: journal.Turns(conversation.Id)));
        _releases = _talks.SelectMany(talk => talk.Turns).Select(turn => turn.Release).OfType<string>().Distinct().ToDictionary(hash => hash, hash => new StoredRelease(journal.Release(hash)!), StringComparer.Ordinal);
    }

    /// <summary>How a way of falsifying fared.</summary>
    /// <param name="Kind">The way.</param>
    /// <param name="Tried">How often it was tried.</param>
    /// <param name="Missed">How often nothing was rejected.</param>
    /// <param name="Where">The first conversation and turn that was let pass.</param>
    internal sealed record Outcome(Tampering Kind, int Tried, int Missed, string? Where);

    /// <summary>Tries a way on so many turns.</summary>
    public Outcome Try(Tampering kind, int each, int seed = 1)
    {
        var chance = new Random(seed);
        var (tried, missed, where) = (0, 0, (string?)null);
        for (var attempt = 0; attempt < each * 400 && tried < each; attempt++)
        {
            var (key, stored) = _talks[chance.Next(_talks.Count)];
            var turns = stored.ToList();
            var at = chance.Next(turns.Count);
            if (!kind.Change(turns, at))
            {
                continue;
            }

            tried++;
            var rejections = new List<Rejection>();
            turns.ForEach(new ConversationCheck(key, _releases.GetValueOrDefault, rejections).Take);
            if (rejections.Count == 0)
            {
                missed++;
                where ??= $"{key}, turn {at + 1}";
            }
        }

        return new(kind, tried, missed, where);
    }
}
