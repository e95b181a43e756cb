using System.Runtime.CompilerServices;
using Bot.Connector.Schema;
using Bot.Conversations;
using Bot.Dialogs.Replies;
using Microsoft.Extensions.Options;

namespace Bot.Channels.AzureBot;

/// <summary>The replies of a turn for the request that waits for them.</summary>
internal sealed class InlineReplies(ConversationService conversations, PublicAddress address, IOptions<AzureBotOptions> options)
{
    /// <summary>The replies as activities, as they come.</summary>
    public async IAsyncEnumerable<Activity> ActivitiesAsync(
        ReceivedActivity received, Accepted accepted, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in conversations.RepliesAsync(received.Key, accepted.Turn, options.Value.ReplyLimit, cancellationToken))
        {
            foreach (var activity in Render(item, received))
            {
                yield return activity;
            }
        }
    }

    /// <summary>The replies to an invoke, as far as they come in its short time.</summary>
    public async Task<IReadOnlyList<(long Turn, Reply Reply)>> ToInvokeAsync(ReceivedActivity received, Accepted accepted, CancellationToken cancellationToken)
    {
        List<(long Turn, Reply Reply)> replies = [];
        await foreach (var item in conversations.RepliesAsync(received.Key, accepted.Turn, options.Value.InvokeLimit, cancellationToken))
        {
            if (item.Reply is { } reply)
            {
                replies.Add((item.Turn, reply));
            }
        }

        return replies;
    }

    private IEnumerable<Activity> Render(TranscriptItem item, ReceivedActivity received)
    {
        IEnumerable<Activity> activities = item.Reply is { } reply
            ? RenderedActivities.Render(reply, ChannelProfiles.Of(received.Key.ChannelId), address.Value)
            : item.Closed is { } reason ? [Ending.Of(reason)] : [];
        return activities.Select(activity => activity.AsReplyTo(received.Activity) with { Id = Guid.NewGuid().ToString() });
    }
}
