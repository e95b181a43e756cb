using Bot.Conversations.Journaling;

namespace Bot.Conversations;

/// <summary>Erases a customer everywhere.</summary>
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
        }

        foreach (var store in stores)
        {
            store.EraseCustomer(bot, channel, customerId);
        }

        // Until then the words would still lie in the log beside the file.
        await journal.TruncateLogAsync();
        return erased;
    }

    private static List<string> ConversationsOf(JournalReader reader, (string Bot, string Channel, string Customer) wanted)
    {
        var query = reader.Statement("""
            SELECT v.key FROM customers c JOIN conversations v ON v.id = c.conversation WHERE c.customer = ?1 AND v.bot = ?2 AND v.channel = ?3
            """).Bind(1, wanted.Customer).Bind(2, wanted.Bot).Bind(3, wanted.Channel);
        var keys = new List<string>();
        while (query.Step())
        {
            keys.Add(query.Text(0)!);
        }

        return keys;
    }
}
