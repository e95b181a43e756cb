using System.Runtime.CompilerServices;

namespace Bot.Conversations.Waiting;

/// <summary>Gives a request the replies of its turn: those that come while it waits, or the stored ones of a message that came twice.</summary>
internal sealed class ReplyReader(WaitingRequests requests, Transcript transcript, ConversationSignals signals, ConversationGrains grains, TimeProvider time)
{
    /// <summary>Reads until the turn is settled or the limit is over.</summary>
    public IAsyncEnumerable<TranscriptItem> ReadAsync(string key, long turn, TimeSpan limit, CancellationToken cancellationToken) =>
        requests.Find(key, turn) is { } request
            ? WaitAsync(request, key, turn, limit, cancellationToken)
            : ReplayAsync(key, turn, limit, cancellationToken);

    private async IAsyncEnumerable<TranscriptItem> WaitAsync(
        WaitingRequest request, string key, long turn, TimeSpan limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var items = request.Items;
        try
        {
            while (items.TryRead(out var item))
            {
                yield return item;
            }

            if (items.Completion.IsCompleted)
            {
                yield break;
            }

            using var deadline = new Deadline(limit, time, cancellationToken);
            while (await deadline.WaitAsync(items.WaitToReadAsync(deadline.Token)))
            {
                while (items.TryRead(out var item))
                {
                    yield return item;
                }
            }
        }
        finally
        {
            await LeaveAsync(request, key, turn);
        }

        // Stored between the deadline and the leave; whoever had left the wait open gets them here and nowhere else.
        while (items.TryRead(out var item))
        {
            yield return item;
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task LeaveAsync(WaitingRequest request, string key, long turn)
    {
        if (!request.IsClosed)
        {
            await grains[key].LeaveAsync(turn);
        }

        requests.Remove(key, turn);
    }

    private async IAsyncEnumerable<TranscriptItem> ReplayAsync(
        string key, long turn, TimeSpan limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var news = new SemaphoreSlim(0);
        using var subscription = signals.Subscribe(key, _ => news.Release());
        using var deadline = new Deadline(limit, time, cancellationToken);
        for (var next = turn; ;)
        {
            var (items, after, settled) = transcript.ReadChain(key, turn, next);
            foreach (var item in items)
            {
                yield return item;
            }

            if (settled || (after == next && !await deadline.WaitAsync(NewsAsync(news, deadline.Token))))
            {
                break;
            }

            next = after;
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    private static async ValueTask<bool> NewsAsync(SemaphoreSlim news, CancellationToken cancellationToken)
    {
        await news.WaitAsync(cancellationToken);
        return true;
    }
}
