using Bot.Conversations.Journaling;

namespace Bot.Conversations;

/// <summary>Erases a customer everywhere, or everybody in a conversation.</summary>
internal sealed class CustomerEraser(Journal journal, ConversationGrains grains, IEnumerable<IErasable> stores)
{
    /// <summary>Erases the customer's turns conversation by conversation, then what other stores keep.</summary>
    public async Task<int> EraseAsync(string bot, string channel, string customerId, CancellationToken cancellationToken)
    {
        var erased = 0;
        foreach (var key in journal.Read((bot, channel, customerId), ConversationsOf))
        {
            cancellationToken.ThrowIfCancellationRequested();
            erased += await grains[key].EraseAsync(customerId);
            // What came without a name that holds everywhere was kept under the conversation's.
            Forget(bot, channel, ConversationKey.Parse(key).Conversation);
        }

        Forget(bot, channel, customerId);
        await EmptyLogAsync();
        return erased;
    }

    /// <summary>Erases the turns of everybody in the conversation, then what other stores keep under its name.</summary>
    public async Task<int> EraseAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        var erased = 0;
        foreach (var customer in journal.Read(key.ToString(), CustomersOf))
        {
            cancellationToken.ThrowIfCancellationRequested();
            erased += await grains[key.ToString()].EraseAsync(customer);
        }

        Forget(key.Bot, key.Channel, key.Conversation);
        await EmptyLogAsync();
        return erased;
    }

    private void Forget(string bot, string channel, string owner)
    {
        foreach (var store in stores)
        {
            store.EraseCustomer(bot, channel, owner);
        }
    }

    // Until then the words would still lie in the log beside the file.
    private Task EmptyLogAsync() => journal.TruncateLogAsync();

    private static List<string> ConversationsOf(JournalReader reader, (string Bot, string Channel, string Customer) wanted) =>
        Texts(reader.Statement("""
            SELECT v.key FROM customers c JOIN conversations v ON v.id = c.conversation WHERE c.customer = ?1 AND v.bot = ?2 AND v.channel = ?3
            """).Bind(1, wanted.Customer).Bind(2, wanted.Bot).Bind(3, wanted.Channel));

    private static List<string> CustomersOf(JournalReader reader, string key) =>
        Texts(reader.Statement("""
            SELECT c.customer FROM customers c JOIN conversations v ON v.id = c.conversation WHERE v.key = ?1
            """).Bind(1, key));

    private static List<string> Texts(SqlStatement query)
    {
        var texts = new List<string>();
        while (query.Step())
        {
            texts.Add(query.Text(0)!);
        }

        return texts;
    }
}
