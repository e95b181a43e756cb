using Bot.Channels.OpenIm.Outgoing;
using Bot.Conversations;
using Bot.Dialogs.Turns.Commands;
using Microsoft.Extensions.Options;

namespace Bot.Channels.OpenIm;

/// <summary>Waits for what the bot answers, for requests that want it in their response.</summary>
internal sealed class OpenImReplies(ConversationService conversations, SentCommands sent, OpenImView view, IOptions<OpenImOptions> options)
{
    /// <summary>The replies of a turn and of what it caused, until it is settled or the limit is over.</summary>
    public async Task<IReadOnlyList<OutgoingEvent>> WaitAsync(OpenImApp app, ConversationKey key, long turn, CancellationToken cancellationToken)
    {
        SortedSet<long> turns = [];
        await foreach (var item in conversations.RepliesAsync(key, turn, options.Value.ReplyLimit, cancellationToken))
        {
            turns.Add(item.Turn);
        }

        var commands = turns.SelectMany(answered => sent.Of(key, answered)).Where(command => command.Command is Send or Close);
        return [.. commands.Select(command => view.Show(app, key, command)!)];
    }
}
