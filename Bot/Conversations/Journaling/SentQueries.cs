using System.Text.Json;
using Bot.Dialogs;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Conversations.Journaling;

/// <summary>Reads what was sent to customers.</summary>
internal static class SentQueries
{
    /// <summary>What turns from one number on sent; erased and silent turns are left out.</summary>
    public static List<(long Turn, IReadOnlyList<SentCommand> Commands)> SentFrom(this JournalReader reader, long conversation, long turn, int limit)
    {
        var query = reader.Statement("""
            SELECT id, commands, (SELECT r.reply_to FROM turns_by_id r WHERE r.id = (t.conversation << 32) | t.root)
            FROM turns_by_id t WHERE id BETWEEN ?1 AND ?2 AND commands <> '' ORDER BY id LIMIT ?3
            """).Bind(1, TurnId.Of(conversation, turn)).Bind(2, TurnId.Of(conversation + 1, 0) - 1).Bind(3, limit);
        var turns = new List<(long, IReadOnlyList<SentCommand>)>();
        while (query.Step())
        {
            var number = TurnId.Turn(query.Int64(0));
            var replyTo = query.Text(2);
            var commands = JsonSerializer.Deserialize(query.Bytes(1), DialogsJson.Default.IReadOnlyListCommand) ?? [];
            turns.Add((number, [.. commands.Select((command, index) => new SentCommand(number, index, command, replyTo)).Where(sent => sent.Command is Send or HandOff or Close)]));
        }

        return turns;
    }
}
