using Bot.Conversations.Calls;
using Bot.Conversations.Timers;
using Bot.Dialogs.Turns.Events;

namespace Bot.Conversations;

/// <summary>One conversation: takes its turns one after the other. The key is <see cref="ConversationKey.ToString"/>.</summary>
[Alias("conversation")]
internal interface IConversationGrain : IGrainWithStringKey
{
    /// <summary>Takes a turn with what a channel brought; ends when it is stored.</summary>
    [Alias("accept")]
    Task<Accepted> AcceptAsync(Inbound inbound);

    /// <summary>Takes a turn with the outcome of a call.</summary>
    [Alias("return")]
    Task ReturnAsync(OpenCall call, [Immutable] TurnEvent outcome);

    /// <summary>Takes a turn because a timer is due.</summary>
    [Alias("fire")]
    Task FireAsync(DueTimer timer);

    /// <summary>The request of a turn waits no longer: later replies of its chain go through the channel.</summary>
    [Alias("leave")]
    Task LeaveAsync(long turn);

    /// <summary>Erases what is kept of a customer; the conversation starts afresh.</summary>
    /// <returns>Number of turns erased.</returns>
    [Alias("erase")]
    Task<int> EraseAsync(string customer);
}
