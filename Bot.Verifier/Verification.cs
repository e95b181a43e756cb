using System.Diagnostics;

namespace Bot.Verifier;

/// <summary>Checks a whole journal.</summary>
internal sealed class Verification
{
    private readonly Dictionary<string, StoredRelease?> _releases = new(StringComparer.Ordinal);

    public List<Rejection> Rejections { get; } = [];

    public int Conversations { get; private set; }

    public long Checked { get; private set; }

    /// <summary>Turns of which only the seal is left.</summary>
    public long Erased { get; private set; }

    /// <summary>Turns of a program that wrote no certificates.</summary>
    public long Uncertified { get; private set; }

    /// <summary>Calls without an outcome.</summary>
    public long Open { get; private set; }

    /// <summary>The head of the journal.</summary>
    public (long Number, string Hash) Head { get; private set; }

    public TimeSpan Time { get; private set; }

    /// <summary>Number of checked turns of which something does not hold.</summary>
    public int Rejected => Rejections.Select(rejection => (rejection.Conversation, rejection.Turn)).Distinct().Count();

    public int Releases => _releases.Count;

    /// <summary>Checks a journal.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="only">Only this conversation; all when absent.</param>
    /// <param name="head">A head that was noted earlier.</param>
    public static Verification Of(JournalFile journal, string? only = null, (long Number, string Hash)? head = null)
    {
        var verification = new Verification();
        var begun = Stopwatch.GetTimestamp();
        verification.Take(journal, only, head);
        verification.Time = Stopwatch.GetElapsedTime(begun);
        return verification;
    }

    private void Take(JournalFile journal, string? only, (long Number, string Hash)? head)
    {
        foreach (var (id, key) in journal.Conversations().Where(conversation => only is null || conversation.Key == only))
        {
            Conversations++;
            var check = new ConversationCheck(key, hash => Find(journal, hash), Rejections);
            journal.Turns(id).ForEach(check.Take);
            Checked += check.Checked;
            Erased += check.Erased;
            Uncertified += check.Uncertified;
            Open += check.Open;
        }

        Whole("removed", journal.Missing() is > 0 and var missing ? $"{missing} stored turns are no longer there" : null);
        Whole("removed", journal.Unlisted() is > 0 and var unlisted ? $"the host does not find {unlisted} turns" : null);
        Whole("removed", journal.Orphans() is > 0 and var orphans ? $"{orphans} turns belong to no conversation" : null);
        Head = journal.Head();
        if (head is var (number, hash) && journal.Head(number) != (number, hash))
        {
            Whole("head", $"what was stored up to turn {number} is not what it was when the head was noted");
        }
    }

    private void Whole(string check, string? why)
    {
        if (why is not null)
        {
            Rejections.Add(new("", 0, check, why));
        }
    }

    private StoredRelease? Find(JournalFile journal, string hash)
    {
        if (!_releases.TryGetValue(hash, out var release))
        {
            _releases[hash] = release = journal.Release(hash) is { } zip ? Unpack(zip) : null;
        }

        return release;
    }

    private static StoredRelease? Unpack(byte[] zip)
    {
        try
        {
            return new(zip);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
