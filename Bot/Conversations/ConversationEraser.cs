using Bot.Conversations.Calls;
using Bot.Conversations.Journaling;

namespace Bot.Conversations;

/// <summary>Erases a customer from a conversation: words, files' names, values; the numbers of turns and items stay.</summary>
internal sealed class ConversationEraser(Journal journal, CallRunner calls)
{
    private const string Turns = """
        UPDATE turns SET kind = 'Erased', activity = NULL, event = NULL, commands = NULL, trace = NULL, snapshot = NULL, certificate = NULL,
          customer = NULL, external_id = NULL, reply_to = NULL
        WHERE number IN (SELECT number FROM turn_numbers WHERE id BETWEEN ?1 AND ?2) AND customer = ?3
        """;

    private const string Externals = """
        DELETE FROM external_ids
        WHERE conversation = ?1 >> 32 AND number IN (SELECT number FROM turns_by_id WHERE id BETWEEN ?1 AND ?2 AND customer = ?3)
        """;

    // What others said stays, but the state was made from what both said.
    private const string Snapshots = "UPDATE turns SET snapshot = NULL, trace = NULL WHERE number IN (SELECT number FROM turn_numbers WHERE id BETWEEN ?1 AND ?2)";

    private const string Commands = """
        DELETE FROM commands
        WHERE turn BETWEEN ?1 AND ?2 AND EXISTS (SELECT 1 FROM turns_by_id t WHERE t.id = commands.turn AND t.commands IS NULL)
        """;

    /// <summary>Erases; the conversation's memory must be loaded again afterwards.</summary>
    public async Task<int> EraseAsync(ConversationMemory memory, string customer)
    {
        foreach (var call in memory.Calls.Values.Where(call => call.Root.Customer == customer))
        {
            calls.Cancel(call);
        }

        return await journal.WriteAsync(statements => Erase(statements, memory.Id, customer));
    }

    private static int Erase(JournalStatements statements, long conversation, string customer)
    {
        // Overwrites the freed pages too, so that the words are gone from the file and not only from its tables.
        statements.Other("PRAGMA secure_delete = ON").Run();
        try
        {
            var (first, last) = (TurnId.Of(conversation, 0), TurnId.Of(conversation + 1, 0) - 1);
            statements.Other(Externals).Bind(1, first).Bind(2, last).Bind(3, customer).Run();
            var erased = statements.Other(Turns).Bind(1, first).Bind(2, last).Bind(3, customer).Run();
            statements.Recent.Forget();
            statements.Other(Snapshots).Bind(1, first).Bind(2, last).Run();
            statements.Other(Commands).Bind(1, first).Bind(2, last).Run();
            statements.Other("UPDATE conversations SET reference = NULL WHERE id = ?1").Bind(1, conversation).Run();
            statements.Other("DELETE FROM timers WHERE conversation = ?1").Bind(1, conversation).Run();
            statements.Other("DELETE FROM sent_messages WHERE conversation = ?1").Bind(1, conversation).Run();
            statements.Other("DELETE FROM customers WHERE conversation = ?1 AND customer = ?2").Bind(1, conversation).Bind(2, customer).Run();
            return erased;
        }
        finally
        {
            statements.Other("PRAGMA secure_delete = OFF").Run();
        }
    }
}
