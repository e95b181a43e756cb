using System.Net;
using Microsoft.AspNetCore.Connections;

namespace Bot.Conversations;

/// <summary>Makes <see cref="SilentListener"/>s.</summary>
internal sealed class SilentListenerFactory : IConnectionListenerFactory
{
    /// <inheritdoc/>
    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) => new(new SilentListener(endpoint));
}
