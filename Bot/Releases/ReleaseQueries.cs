using Bot.Conversations.Journaling;
using Bot.Dialogs.Packs;

namespace Bot.Releases;

/// <summary>Reads stored releases and what was published.</summary>
internal static class ReleaseQueries
{
    private const string Columns = "number, bot, hash, at, person, action, findings, reason";

    /// <summary>The source of a release; null when it was never stored.</summary>
    /// <exception cref="InvalidDataException">What is stored is damaged.</exception>
    public static PackSource? FindSource(this JournalReader reader, string hash)
    {
        var query = reader.Statement("SELECT source FROM releases WHERE hash = ?1").Bind(1, hash);
        var bytes = query.Step() ? query.Bytes(0).ToArray() : null;
        query.Reset();
        return bytes is null ? null : PackArchive.Read(bytes);
    }

    /// <summary>Hashes of stored releases that begin so, with their bots.</summary>
    public static List<(string Hash, string Bot)> ReleasesLike(this JournalReader reader, string prefix)
    {
        var query = reader.Statement("SELECT hash, bot FROM releases WHERE substr(hash, 1, length(?1)) = ?1 ORDER BY hash").Bind(1, prefix);
        var found = new List<(string Hash, string Bot)>();
        while (query.Step())
        {
            found.Add((query.Text(0)!, query.Text(1)!));
        }

        return found;
    }

    /// <summary>All publications, oldest first.</summary>
    public static List<Publication> Publications(this JournalReader reader) =>
        Read(reader.Statement($"SELECT {Columns} FROM publications ORDER BY number"));

    /// <summary>What is live of each bot by publication, in the order in which the bots were first published.</summary>
    public static List<Publication> LivePublications(this JournalReader reader) => Read(reader.Statement($"""
        SELECT {Columns} FROM publications p JOIN (SELECT max(number) AS newest, min(number) AS first FROM publications GROUP BY bot) b ON b.newest = p.number ORDER BY b.first
        """));

    /// <summary>Number of the newest publication; 0 when there is none.</summary>
    public static long LastPublication(this JournalReader reader)
    {
        var query = reader.Statement("SELECT coalesce(max(number), 0) FROM publications");
        query.Step();
        var number = query.Int64(0);
        query.Reset();
        return number;
    }

    private static List<Publication> Read(SqlStatement query)
    {
        var found = new List<Publication>();
        while (query.Step())
        {
            found.Add(new(
                query.Int64(0), query.Text(1)!, query.Text(2)!, DateTimeOffset.FromUnixTimeMilliseconds(query.Int64(3)), query.Text(4)!, Enum.Parse<PublicationAction>(query.Text(5)!))
            {
                Findings = query.Text(6),
                Reason = query.Text(7),
            });
        }

        return found;
    }
}
