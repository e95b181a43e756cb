using Bot.Conversations.Journaling;

namespace Bot.Releases;

/// <summary>Writes releases and publications, inside a transaction of the journal.</summary>
internal static class PublicationWrites
{
    /// <summary>Stores the source of a release.</summary>
    public static int Store(JournalStatements statements, string hash, string bot, long now, byte[] archive) => statements
        .Other("INSERT INTO releases(hash, bot, stored, source) VALUES(?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING")
        .Bind(1, hash).Bind(2, bot).Bind(3, now).BindBlob(4, archive).Run();

    /// <summary>Writes a publication, with the source of its release, unless there is a newer one than was seen.</summary>
    public static bool Publish(JournalStatements statements, Publication publication, byte[]? archive, long seen)
    {
        var newest = Number(statements, "SELECT coalesce(max(number), 0) FROM publications");
        if (newest != seen)
        {
            return false;
        }

        var now = publication.At.ToUnixTimeMilliseconds();
        if (archive is not null)
        {
            Store(statements, publication.Hash, publication.Bot, now, archive);
        }

        statements.Other("INSERT INTO publications(number, bot, hash, at, person, action, findings, reason) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
            .Bind(1, newest + 1).Bind(2, publication.Bot).Bind(3, publication.Hash).Bind(4, now).Bind(5, publication.Person)
            .Bind(6, publication.Action.ToString()).Bind(7, publication.Findings).Bind(8, publication.Reason).Run();
        return true;
    }

    private static long Number(JournalStatements statements, string sql)
    {
        var query = statements.Other(sql);
        query.Step();
        var number = query.Int64(0);
        query.Reset();
        return number;
    }
}
