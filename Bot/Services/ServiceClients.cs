using System.Net;
using System.Net.Sockets;
using Bot.Dialogs.Services;

namespace Bot.Services;

/// <summary>The HTTP clients of packs' services: no redirects, no cookies, no proxy, and addresses checked when they are known.</summary>
internal sealed class ServiceClients : IDisposable
{
    private readonly HttpClient _public = Make(allowPrivate: false);
    private readonly HttpClient _any = Make(allowPrivate: true);

    /// <summary>The client of a service.</summary>
    public HttpClient For(HttpService service) => For(service.AllowPrivate);

    /// <summary>The client for addresses of the internet, or for any.</summary>
    public HttpClient For(bool allowPrivate) => allowPrivate ? _any : _public;

    /// <inheritdoc/>
    public void Dispose()
    {
        _public.Dispose();
        _any.Dispose();
    }

    private static HttpClient Make(bool allowPrivate) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxConnectionsPerServer = 64,
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, allowPrivate, cancellationToken),
    })
    {
        // The declared limit of each call stops it.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    // Checked on the address that is connected to: a name may lead elsewhere at the next look-up.
    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint place, bool allowPrivate, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(place.Host, cancellationToken);
        var allowed = Array.FindAll(addresses, address => allowPrivate || PublicAddress.Is(address));
        if (allowed.Length == 0)
        {
            throw new ForbiddenAddressException(place.Host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, place.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
