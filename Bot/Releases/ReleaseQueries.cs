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

    /// <summary>What a bot serves: by publication, else what its newest turn ran on, else what the host stored last; null when nothing is known of it.</summary>
    public static string? LiveHash(this JournalReader reader, string bot) =>
        reader.LivePublications().Find(publication => publication.Bot == bot)?.Hash ?? reader.ServedFromFolder(bot, DateTimeOffset.MaxValue);

    /// <summary>What a bot served from its folder before it was first published, as far as the journal tells; null when it does not.</summary>
    public static string? ServedBefore(this JournalReader reader, string bot) =>
        reader.Publications().Find(publication => publication.Bot == bot) is { } first ? reader.ServedFromFolder(bot, first.At) : null;

    private static string? ServedFromFolder(this JournalReader reader, string bot, DateTimeOffset until) =>
        Hash(reader.Statement("""
            SELECT t.release FROM turns t JOIN conversations c ON c.id = t.conversation
            WHERE c.bot = ?1 AND t.release IS NOT NULL AND t.at < ?2 ORDER BY t.number DESC LIMIT 1
            """), bot, until)
        ?? Hash(reader.Statement("SELECT hash FROM releases WHERE bot = ?1 AND stored < ?2 ORDER BY stored DESC LIMIT 1"), bot, until);

    private static string? Hash(SqlStatement query, string bot, DateTimeOffset until)
    {
        var found = query.Bind(1, bot).Bind(2, until.ToUnixTimeMilliseconds()).Step() ? query.Text(0) : null;
        query.Reset();
        return found;
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
