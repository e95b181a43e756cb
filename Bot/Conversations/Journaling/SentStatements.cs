namespace Bot.Conversations.Journaling;

/// <summary>Writes the ids of sent messages.</summary>
internal static class SentStatements
{
    private const string Store = """
        INSERT INTO sent_messages(conversation, command, part, message) VALUES(?1, ?2, ?3, ?4)
        ON CONFLICT(conversation, command, part) DO UPDATE SET message = excluded.message
        """;

    /// <summary>Keeps ids under a name, in order.</summary>
    public static int Keep(this JournalStatements statements, long conversation, string name, IReadOnlyList<string> messages)
    {
        for (var part = 0; part < messages.Count; part++)
        {
            statements.Other(Store).Bind(1, conversation).Bind(2, name).Bind(3, part).Bind(4, messages[part]).Run();
        }

        return messages.Count;
    }
}
