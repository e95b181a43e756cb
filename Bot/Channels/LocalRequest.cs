using System.Net;

namespace Bot.Channels;

/// <summary>Whether a request comes from this machine; doors without credentials open for those only.</summary>
internal static class LocalRequest
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP"];

    /// <summary>
    /// True for a connection over loopback that no proxy passed on, to a loopback host name (else any web page could reach us
    /// through a name that resolves to this machine), and not from a web page of another host.
    /// </summary>
    public static bool Is(HttpContext context)
    {
        var request = context.Request;
        return context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
            && !ProxyHeaders.Any(request.Headers.ContainsKey)
            && IsLoopbackName(request.Host.Host)
            && (request.Headers.Origin.Count == 0 || IsLoopbackOrigin(request.Headers.Origin.ToString()));
    }

    private static bool IsLoopbackOrigin(string origin) => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.IsLoopback;

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
