using System.Net;
using Microsoft.AspNetCore.Connections;

namespace Bot.Conversations;

/// <summary>
/// Stands where the silo would listen for other silos. There are none, so no port is taken: none can be taken by somebody else
/// either, and none faces the network.
/// </summary>
internal sealed class SilentListener(EndPoint endPoint) : IConnectionListener
{
    private readonly TaskCompletionSource<ConnectionContext?> _unbound = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <inheritdoc/>
    public EndPoint EndPoint => endPoint;

    /// <inheritdoc/>
    public ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default) => new(_unbound.Task.WaitAsync(cancellationToken));

    /// <inheritdoc/>
    public ValueTask UnbindAsync(CancellationToken cancellationToken = default) => DisposeAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _unbound.TrySetResult(null);
        return ValueTask.CompletedTask;
    }
}
