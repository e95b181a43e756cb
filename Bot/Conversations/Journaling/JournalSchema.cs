using Microsoft.Data.Sqlite;

namespace Bot.Conversations.Journaling;

/// <summary>The tables of <c>channelbot.db</c> and how an older file becomes a current one.</summary>
internal static class JournalSchema
{
    /// <summary>One entry per version; entries are only ever added.</summary>
    private static readonly string[] Migrations =
    [
        """
        CREATE TABLE conversations(
          id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, bot TEXT NOT NULL, channel TEXT NOT NULL, created INTEGER NOT NULL, reference TEXT);
        CREATE TABLE turns(
          id INTEGER PRIMARY KEY, -- conversation << 32 | turn: a conversation's turns lie together, in order
          conversation INTEGER NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL,
          first_item INTEGER NOT NULL, items INTEGER NOT NULL, visible INTEGER NOT NULL,
          root INTEGER NOT NULL, root_item INTEGER NOT NULL, open INTEGER NOT NULL, delivery INTEGER NOT NULL,
          external_id TEXT, reply_to TEXT, customer TEXT, release TEXT,
          activity TEXT, event TEXT, commands TEXT, trace TEXT, snapshot TEXT);
        CREATE UNIQUE INDEX turns_external ON turns(conversation, external_id) WHERE external_id IS NOT NULL;
        CREATE TABLE commands(
          turn INTEGER NOT NULL, idx INTEGER NOT NULL, kind INTEGER NOT NULL, state INTEGER NOT NULL,
          attempts INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL DEFAULT 0, message_id TEXT, problem TEXT,
          PRIMARY KEY(turn, idx)) WITHOUT ROWID;
        CREATE INDEX commands_pending ON commands(turn, idx) WHERE state = 0;
        CREATE INDEX commands_parked ON commands(turn, idx) WHERE state = 2;
        CREATE TABLE timers(
          conversation INTEGER NOT NULL, name TEXT NOT NULL, due INTEGER NOT NULL,
          PRIMARY KEY(conversation, name)) WITHOUT ROWID;
        CREATE TABLE customers(
          customer TEXT NOT NULL, conversation INTEGER NOT NULL,
          PRIMARY KEY(customer, conversation)) WITHOUT ROWID;
        CREATE TABLE releases(hash TEXT PRIMARY KEY, bot TEXT NOT NULL, stored INTEGER NOT NULL, source BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE table_rows(
          bot TEXT NOT NULL, name TEXT NOT NULL, number INTEGER NOT NULL, call TEXT NOT NULL UNIQUE, row TEXT NOT NULL,
          PRIMARY KEY(bot, name, number)) WITHOUT ROWID;
        """,
        """
        CREATE TABLE publications( -- never changed, only added to: the newest of a bot says what is live, all of them are the audit log
          number INTEGER PRIMARY KEY, bot TEXT NOT NULL, hash TEXT NOT NULL, at INTEGER NOT NULL, person TEXT NOT NULL,
          action TEXT NOT NULL, findings TEXT, reason TEXT);
        CREATE INDEX publications_bot ON publications(bot, number);
        """,
        // Only what is still to be done, or was given up, has a row: the table stays a page or two, whatever the journal grows to.
        """
        DROP INDEX commands_pending;
        DELETE FROM commands WHERE state NOT IN (0, 2);
        ALTER TABLE commands DROP COLUMN message_id;
        """,
        // Turns lie in the order they were stored: a transaction of many conversations' turns touches half the pages.
        """
        CREATE TABLE turns_in_order(
          number INTEGER PRIMARY KEY,
          id INTEGER NOT NULL UNIQUE, -- conversation << 32 | turn
          conversation INTEGER NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL,
          first_item INTEGER NOT NULL, items INTEGER NOT NULL, visible INTEGER NOT NULL,
          root INTEGER NOT NULL, root_item INTEGER NOT NULL, open INTEGER NOT NULL, delivery INTEGER NOT NULL,
          external_id TEXT, reply_to TEXT, customer TEXT, release TEXT,
          activity TEXT, event TEXT, commands TEXT, trace TEXT, snapshot TEXT);
        INSERT INTO turns_in_order(id, conversation, at, kind, first_item, items, visible, root, root_item, open, delivery,
            external_id, reply_to, customer, release, activity, event, commands, trace, snapshot)
          SELECT id, conversation, at, kind, first_item, items, visible, root, root_item, open, delivery,
            external_id, reply_to, customer, release, activity, event, commands, trace, snapshot FROM turns ORDER BY at, id;
        DROP TABLE turns;
        ALTER TABLE turns_in_order RENAME TO turns;
        CREATE UNIQUE INDEX turns_external ON turns(conversation, external_id) WHERE external_id IS NOT NULL;
        """,
        // The seal is the digest of the certificate; it stays when a turn is erased, so that the others' certificates still hang together.
        """
        ALTER TABLE turns ADD COLUMN certificate TEXT;
        ALTER TABLE turns ADD COLUMN seal TEXT;
        """,
        """
        CREATE TABLE model_use( -- what models used up on a day: of a conversation, and of all together under the empty name
          conversation TEXT NOT NULL, day TEXT NOT NULL,
          calls INTEGER NOT NULL, input INTEGER NOT NULL, output INTEGER NOT NULL, cost INTEGER NOT NULL, -- in millionths
          PRIMARY KEY(conversation, day)) WITHOUT ROWID;
        """,
        """
        CREATE TABLE sent_messages( -- ids that channels gave to what was sent, where they need them to change it or take it back
          number INTEGER PRIMARY KEY, conversation INTEGER NOT NULL, command TEXT NOT NULL, part INTEGER NOT NULL, message TEXT NOT NULL);
        CREATE UNIQUE INDEX sent_messages_command ON sent_messages(conversation, command, part);
        """,
        // An index over all turns is hit at another page by each turn of a transaction. The ids of the newest turns stand in a table of
        // their own, small enough for a page or two, and go to the others many at a time; see RecentTurns.
        """
        CREATE TABLE turns_by_number(
          number INTEGER PRIMARY KEY,
          id INTEGER NOT NULL, -- conversation << 32 | turn
          conversation INTEGER NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL,
          first_item INTEGER NOT NULL, items INTEGER NOT NULL, visible INTEGER NOT NULL,
          root INTEGER NOT NULL, root_item INTEGER NOT NULL, open INTEGER NOT NULL, delivery INTEGER NOT NULL,
          external_id TEXT, reply_to TEXT, customer TEXT, release TEXT,
          activity TEXT, event TEXT, commands TEXT, trace TEXT, snapshot TEXT, certificate TEXT, seal TEXT);
        INSERT INTO turns_by_number(number, id, conversation, at, kind, first_item, items, visible, root, root_item, open, delivery,
            external_id, reply_to, customer, release, activity, event, commands, trace, snapshot, certificate, seal)
          SELECT number, id, conversation, at, kind, first_item, items, visible, root, root_item, open, delivery,
            external_id, reply_to, customer, release, activity, event, commands, trace, snapshot, certificate, seal FROM turns ORDER BY number;
        DROP TABLE turns;
        ALTER TABLE turns_by_number RENAME TO turns;
        CREATE TABLE turn_ids(id INTEGER PRIMARY KEY, number INTEGER NOT NULL);
        CREATE TABLE recent_turn_ids(id INTEGER PRIMARY KEY, number INTEGER NOT NULL);
        CREATE TABLE external_ids(
          conversation INTEGER NOT NULL, external_id TEXT NOT NULL, number INTEGER NOT NULL,
          PRIMARY KEY(conversation, external_id)) WITHOUT ROWID; -- without those of recent turns
        INSERT INTO turn_ids(id, number) SELECT id, number FROM turns ORDER BY id;
        INSERT INTO external_ids(conversation, external_id, number)
          SELECT conversation, external_id, number FROM turns WHERE external_id IS NOT NULL ORDER BY conversation, external_id;
        CREATE VIEW turn_numbers AS SELECT id, number FROM recent_turn_ids UNION ALL SELECT id, number FROM turn_ids;
        CREATE VIEW turns_by_id AS
          SELECT k.id AS id, t.number, t.conversation, t.at, t.kind, t.first_item, t.items, t.visible, t.root, t.root_item, t.open, t.delivery,
            t.external_id, t.reply_to, t.customer, t.release, t.activity, t.event, t.commands, t.trace, t.snapshot, t.certificate, t.seal
          FROM recent_turn_ids k CROSS JOIN turns t ON t.number = k.number
          UNION ALL
          SELECT k.id, t.number, t.conversation, t.at, t.kind, t.first_item, t.items, t.visible, t.root, t.root_item, t.open, t.delivery,
            t.external_id, t.reply_to, t.customer, t.release, t.activity, t.event, t.commands, t.trace, t.snapshot, t.certificate, t.seal
          FROM turn_ids k CROSS JOIN turns t ON t.number = k.number;
        """,
    ];

    /// <summary>The version that this program writes.</summary>
    public static int Version => Migrations.Length;

    /// <summary>Brings a file to the current version.</summary>
    /// <exception cref="JournalException">A newer program wrote the file.</exception>
    public static void Migrate(SqliteConnection connection, string path) => Migrate(connection, path, Version);

    /// <summary>Brings a file to a version; to an older one only where a test wants a file of an older program.</summary>
    /// <exception cref="JournalException">A newer program wrote the file.</exception>
    internal static void Migrate(SqliteConnection connection, string path, int wanted)
    {
        var found = Convert.ToInt32(Scalar(connection, "PRAGMA user_version"), System.Globalization.CultureInfo.InvariantCulture);
        if (found > Version)
        {
            throw new JournalException(
                $"'{path}' has the form {found} of a newer ChannelBot; this one knows forms up to {Version}. Start the newer version, or give another data directory with --data.");
        }

        // Tables that are copied leave their pages behind: overwritten, so that a later erasure need not look for them.
        Scalar(connection, "PRAGMA secure_delete = ON");
        for (var version = found; version < wanted; version++)
        {
            Scalar(connection, $"BEGIN IMMEDIATE; {Migrations[version]} PRAGMA user_version = {version + 1}; COMMIT;");
        }

        Scalar(connection, "PRAGMA secure_delete = OFF");
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is one of the constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
