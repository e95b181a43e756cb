using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Bot.Channels;

/// <summary>The host's address as customers reach it: the setting <c>PublicUrl</c>, else the first address it listens on.</summary>
internal sealed class PublicAddress(IConfiguration configuration, IServer server)
{
    private readonly string? _configured = configuration["PublicUrl"]?.TrimEnd('/');

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Value => string.IsNullOrEmpty(_configured) ? Listening() : _configured;

    private string Listening()
    {
        var first = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
        return first.Replace("://[::]", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
            .Replace("://*", "://localhost", StringComparison.Ordinal)
            .Replace("://+", "://localhost", StringComparison.Ordinal)
            .TrimEnd('/');
    }
}
