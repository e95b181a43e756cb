using Bot.Conversations.Calls;
using Bot.Conversations.Journaling;
using Bot.Dialogs.Certificates;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;

namespace Bot.Conversations;

/// <summary>What a grain holds of its conversation; all of it can be read from the journal again.</summary>
internal sealed class ConversationMemory(ConversationKey key, string name)
{
    /// <summary>Begins a conversation.</summary>
    public ConversationMemory(ConversationKey key)
        : this(key, key.ToString())
    {
    }

    /// <summary>The conversation.</summary>
    public ConversationKey Key { get; } = key;

    /// <summary>The conversation as text: the name of its grain.</summary>
    public string Name { get; } = name;

    /// <summary>Its id in the journal; 0 before the first turn.</summary>
    public long Id { get; set; }

    /// <summary>The last turn's number.</summary>
    public long Turn { get; set; }

    /// <summary>The number that the next item gets.</summary>
    public long NextItem { get; set; } = 1;

    /// <summary>Where the conversation is reached.</summary>
    public string? Reference { get; set; }

    /// <summary>The engine's state.</summary>
    public ConversationState State { get; set; } = ConversationState.Start(name, key.ChannelId);

    /// <summary>What the next turn's certificate hangs on.</summary>
    public CertificateChain Chain { get; set; } = CertificateChain.Start(name);

    /// <summary>Calls without an outcome, by id.</summary>
    public Dictionary<string, OpenCall> Calls { get; } = [];

    /// <summary>Turns whose request still waits for replies, with those that it was given.</summary>
    public Dictionary<long, IReadOnlyList<Reply>> Waiting { get; } = [];

    /// <summary>Customers noted since the grain was activated.</summary>
    public HashSet<string> Customers { get; } = [];

    /// <summary>Number of calls of a chain without an outcome.</summary>
    public int OpenCalls(long root)
    {
        var count = 0;
        foreach (var call in Calls.Values)
        {
            count += call.Root.Turn == root ? 1 : 0;
        }

        return count;
    }

    /// <summary>Takes over a stored turn.</summary>
    public void Advance(TurnEntry entry, long conversation)
    {
        Id = conversation;
        Turn = entry.Turn;
        NextItem = entry.FirstItem + entry.Items;
        State = entry.State ?? State;
        Chain = entry.Chain ?? Chain;
        Reference = entry.NewReference ?? Reference;
        if (entry.NewCustomer is { } customer)
        {
            Customers.Add(customer);
        }
    }
}
