using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Bot.Conversations.Outgoing;

/// <summary>
/// How many replies are on their way to one app or channel at once; the others wait in the order they came. Each one on its way holds a
/// connection, and a host that opens thousands runs out of them. The time of waiting does not count as the attempt's.
/// </summary>
internal sealed class DeliveryGate(IOptions<OutboxOptions> options)
{
    private readonly ConcurrentDictionary<(IReplyChannel Channel, string App), SemaphoreSlim> _places = new();

    /// <summary>Delivers as soon as there is a place.</summary>
    public async Task<DeliveryOutcome> DeliverAsync(IReplyChannel channel, Delivery delivery, CancellationToken stopping)
    {
        var places = _places.GetOrAdd((channel, channel.AppOf(delivery.Key)), static (_, most) => new(most), options.Value.MaxAtOnce);
        await places.WaitAsync(stopping);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            limit.CancelAfter(options.Value.AttemptLimit);
            return await channel.DeliverAsync(delivery, limit.Token);
        }
        finally
        {
            places.Release();
        }
    }
}
