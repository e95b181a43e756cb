using Bot.Conversations.Journaling;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Conversations;

/// <summary>What the bot sent into conversations, read from the journal: replies, handoffs, ends.</summary>
internal sealed class SentCommands(Journal journal)
{
    private const int Page = 100;

    /// <summary>Commands after one, oldest first: at least one when there are any.</summary>
    /// <param name="key">The conversation.</param>
    /// <param name="turn">The turn of that one.</param>
    /// <param name="index">Its place in the turn.</param>
    /// <param name="limit">Roughly how many; those of a turn stay together.</param>
    public IReadOnlyList<SentCommand> After(ConversationKey key, long turn, int index, int limit) => journal.Read(
        (Key: key.ToString(), turn, index, limit),
        static (reader, wanted) =>
        {
            var found = new List<SentCommand>();
            var conversation = reader.FindConversation(wanted.Key);
            for (var next = wanted.turn; conversation != 0 && found.Count < wanted.limit;)
            {
                var turns = reader.SentFrom(conversation, next, Page);
                found.AddRange(turns.SelectMany(sent => sent.Commands).Where(sent => (sent.Turn, sent.Index).CompareTo((wanted.turn, wanted.index)) > 0));
                if (turns.Count == 0)
                {
                    break;
                }

                next = turns[^1].Turn + 1;
            }

            return found;
        });

    /// <summary>Commands of a turn.</summary>
    public IReadOnlyList<SentCommand> Of(ConversationKey key, long turn)
    {
        var turns = journal.Read(
            (Key: key.ToString(), turn),
            static (reader, wanted) => reader.FindConversation(wanted.Key) is not 0 and var conversation ? reader.SentFrom(conversation, wanted.turn, 1) : []);
        return turns is [var first] && first.Turn == turn ? first.Commands : [];
    }

    /// <summary>One command; null when there is none of that place.</summary>
    public SentCommand? Find(ConversationKey key, long turn, int index) => Of(key, turn).FirstOrDefault(sent => sent.Index == index);
}

/// <summary>A <see cref="Send"/>, <see cref="HandOff"/> or <see cref="Close"/>.</summary>
/// <param name="Turn">Its turn.</param>
/// <param name="Index">Its place in the turn, from 0.</param>
/// <param name="Command">The command.</param>
/// <param name="ReplyTo">The channel's id of the message that it answers.</param>
internal sealed record SentCommand(long Turn, int Index, Command Command, string? ReplyTo);
