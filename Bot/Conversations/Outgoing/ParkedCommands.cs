using Bot.Conversations.Journaling;

namespace Bot.Conversations.Outgoing;

/// <summary>Commands that could not be delivered: those of a door, and the way back to the outbox.</summary>
internal sealed class ParkedCommands(Journal journal, Outbox outbox)
{
    private const string Parked = "state = 2";

    // What the channel has taken has no row any more.
    private const string Park = """
        INSERT INTO commands(turn, idx, kind, state, problem) VALUES(?1, ?2, ?3, 2, ?4)
        ON CONFLICT(turn, idx) DO UPDATE SET problem = excluded.problem WHERE state = 2
        """;

    /// <summary>Parked commands of conversations whose keys begin alike, and how many there are.</summary>
    /// <param name="prefix">The beginning of <see cref="ConversationKey.ToString"/>.</param>
    /// <param name="limit">How many to read.</param>
    public (IReadOnlyList<PendingCommand> Commands, long Total) Of(string prefix, int limit) =>
        journal.Read((prefix, limit), static (reader, wanted) => (reader.Parked(wanted.prefix, wanted.limit), reader.CountParked(wanted.prefix)));

    /// <summary>Sends one again, with all attempts before it; false when it was not parked any more.</summary>
    public async Task<bool> RetryAsync(PendingCommand command)
    {
        var changed = await journal.WriteAsync(statements => statements
            .Other($"UPDATE commands SET state = 0, attempts = 0, due = 0 WHERE turn = ?1 AND idx = ?2 AND {Parked}")
            .Bind(1, TurnId.Of(command.Conversation, command.Turn)).Bind(2, command.Index).Run());
        if (changed == 0)
        {
            return false;
        }

        outbox.Add(command.Key, new(
            ConversationKey.Parse(command.Key), command.Conversation, command.Turn, command.Index, command.Command, command.Reference, command.Root.ReplyTo, 0));
        return true;
    }

    /// <summary>Parks one that the channel had taken; false while it is still being delivered.</summary>
    /// <param name="key">The conversation.</param>
    /// <param name="turn">The command's turn.</param>
    /// <param name="index">Its place in the turn.</param>
    /// <param name="problem">Why, for people.</param>
    /// <param name="report">External id of what reports it: a report that the journal knows parks nothing again.</param>
    public async Task<bool> ParkAsync(ConversationKey key, long turn, int index, string problem, string report)
    {
        var conversation = journal.Read(key.ToString(), static (reader, name) => reader.FindConversation(name));
        return await journal.WriteAsync(statements => statements.Recent.Find(conversation, report) != 0
            || statements.Other(Park).Bind(1, TurnId.Of(conversation, turn)).Bind(2, index).Bind(3, (long)CommandKind.Delivery).Bind(4, problem).Run() > 0);
    }
}
