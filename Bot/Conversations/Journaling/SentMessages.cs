using System.Globalization;

namespace Bot.Conversations.Journaling;

/// <summary>The ids that channels gave to what was sent: whoever knows them can change a message or take it back.</summary>
internal sealed class SentMessages(Journal journal)
{
    /// <summary>Keeps the id of a message that is not the outcome of a stored command yet: the first words of an answer that grows.</summary>
    /// <exception cref="JournalException">It was not stored.</exception>
    public Task KeepAsync(ConversationKey key, string name, string message)
    {
        var conversation = journal.Read(key.ToString(), static (reader, wanted) => reader.FindConversation(wanted));
        return journal.WriteAsync(statements => statements.Keep(conversation, name, [message]));
    }

    /// <summary>Ids kept under a name, in order.</summary>
    public IReadOnlyList<string> Find(ConversationKey key, string name) =>
        journal.Read((Key: key.ToString(), name), static (reader, wanted) => Read(reader, reader.FindConversation(wanted.Key), wanted.name));

    /// <summary>Ids of what was sent last; none when nothing is kept.</summary>
    public IReadOnlyList<string> Last(ConversationKey key) => journal.Read(key.ToString(), static (reader, wanted) =>
    {
        var conversation = reader.FindConversation(wanted);
        var query = reader.Statement("SELECT command FROM sent_messages WHERE conversation = ?1 ORDER BY number DESC LIMIT 1").Bind(1, conversation);
        var name = query.Step() ? query.Text(0)! : "";
        query.Reset();
        return Read(reader, conversation, name);
    });

    /// <summary>Forgets messages that were taken back.</summary>
    /// <exception cref="JournalException">It was not stored.</exception>
    public Task ForgetAsync(ConversationKey key, IReadOnlyList<string> messages)
    {
        var conversation = journal.Read(key.ToString(), static (reader, wanted) => reader.FindConversation(wanted));
        return journal.WriteAsync(statements => messages.Sum(
            message => statements.Other("DELETE FROM sent_messages WHERE conversation = ?1 AND message = ?2").Bind(1, conversation).Bind(2, message).Run()));
    }

    /// <summary>The name of what a command sent.</summary>
    public static string NameOf(long turn, int index) => string.Create(CultureInfo.InvariantCulture, $"{turn}.{index}");

    private static List<string> Read(JournalReader reader, long conversation, string name)
    {
        var query = reader.Statement("SELECT message FROM sent_messages WHERE conversation = ?1 AND command = ?2 ORDER BY part").Bind(1, conversation).Bind(2, name);
        var messages = new List<string>();
        while (query.Step())
        {
            messages.Add(query.Text(0)!);
        }

        return messages;
    }
}
