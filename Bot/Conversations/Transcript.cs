using Bot.Conversations.Journaling;

namespace Bot.Conversations;

/// <summary>Conversations as clients see them, read from the journal.</summary>
internal sealed class Transcript(Journal journal)
{
    private const int Page = 100;

    /// <summary>Whether the conversation has any turn.</summary>
    public bool Exists(string key) => journal.Read(key, (reader, name) => reader.FindConversation(name)) != 0;

    /// <summary>Items after a number, oldest first.</summary>
    public IReadOnlyList<TranscriptItem> Read(string key, long after, int limit) =>
        journal.Read((key, after, limit), static (reader, wanted) => Read(reader, wanted.key, wanted.after, wanted.limit));

    /// <summary>Number of the last item; 0 when there is none.</summary>
    public long End(string key) => journal.Read(key, static (reader, name) => reader.FindConversation(name) is not 0 and var conversation
        ? reader.FindEnd(conversation).NextItem - 1
        : 0);

    /// <summary>Replies of a chain in turns from a number on, where to go on, and whether the chain is settled.</summary>
    public (List<TranscriptItem> Items, long Next, bool Settled) ReadChain(string key, long root, long from) =>
        journal.Read((key, root, from), static (reader, wanted) => ReadChain(reader, wanted.key, wanted.root, wanted.from));

    private static List<TranscriptItem> Read(JournalReader reader, string key, long after, int limit)
    {
        var items = new List<TranscriptItem>();
        var conversation = reader.FindConversation(key);
        if (conversation == 0 || limit <= 0)
        {
            return items;
        }

        for (var turn = FirstTurnWith(reader, conversation, after + 1); items.Count < limit;)
        {
            var rows = reader.TurnsFrom(conversation, turn, Math.Min(limit - items.Count, Page));
            items.AddRange(rows.SelectMany(row => row.ToItems()).Where(item => item.Number > after).Take(limit - items.Count));
            if (rows.Count == 0)
            {
                break;
            }

            turn = rows[^1].Turn + 1;
        }

        return items;
    }

    // Numbers of turns and items both rise without gaps, so halving finds the place without an index over items.
    private static long FirstTurnWith(JournalReader reader, long conversation, long item)
    {
        var (last, next) = reader.FindEnd(conversation);
        if (item >= next)
        {
            return last + 1;
        }

        long low = 1;
        for (var high = last; low < high;)
        {
            var middle = (low + high) / 2;
            (low, high) = reader.ItemsEnd(conversation, middle) > item ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static (List<TranscriptItem> Items, long Next, bool Settled) ReadChain(JournalReader reader, string key, long root, long from)
    {
        var items = new List<TranscriptItem>();
        var settled = false;
        foreach (var row in reader.TurnsFrom(reader.FindConversation(key), from, Page))
        {
            from = row.Turn + 1;
            if (row.Root == root)
            {
                items.AddRange(row.ToItems().Skip(row.Visible ? 1 : 0));
                settled = row.Open == 0;
            }
        }

        return (items, from, settled);
    }
}
