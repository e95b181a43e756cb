using Bot.Dialogs.Turns.Commands;

namespace Bot.Conversations.Outgoing;

/// <summary>A stored command that a channel shall get.</summary>
/// <param name="Key">The conversation.</param>
/// <param name="Conversation">Its id in the journal.</param>
/// <param name="Turn">The command's turn.</param>
/// <param name="Index">Its place in the turn.</param>
/// <param name="Command">What to send.</param>
/// <param name="Reference">The stored conversation reference.</param>
/// <param name="ReplyTo">What it answers.</param>
/// <param name="Attempts">Attempts before.</param>
internal sealed record PendingDelivery(
    ConversationKey Key, long Conversation, long Turn, int Index, Command Command, string? Reference, string? ReplyTo, int Attempts);
