using System.Collections.Concurrent;

namespace Bot.Connector.Client;

/// <summary>
/// Decides whom the bot calls and who gets its token. A service URL is text that somebody sent; believing it would hand
/// the token, or a way into the network, to whoever wrote it.
/// </summary>
/// <param name="hasIdentity">Whether the bot has an app id, and so a token to lose.</param>
/// <param name="allowLoopback">Whether this machine may be called although there is an app id; for development.</param>
/// <param name="extraHosts">Hosts to allow beside Microsoft's, with their subdomains; or whole origins, for example <c>http://playground:56150</c>.</param>
public sealed class ServiceUrlGuard(bool hasIdentity, bool allowLoopback = false, IEnumerable<string>? extraHosts = null)
{
    /// <summary>Only signed channel tokens add to the list; the limit is against a channel gone mad.</summary>
    private const int MaxProven = 10_000;

    private static readonly string[] MicrosoftHosts =
    [
        "botframework.com", "botframework.us", "botframework.azure.us", "botframework.azure.cn", "teams.microsoft.com", "teams.microsoft.us",
    ];

    private readonly string[] _hosts = [.. MicrosoftHosts, .. extraHosts ?? []];
    private readonly HashSet<string> _origins = new((extraHosts ?? []).Select(host => host.TrimEnd('/')), StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, bool> _proven = new(StringComparer.OrdinalIgnoreCase);
    private volatile string? _allowed;

    /// <summary>Remembers that a channel proved a service URL by the claim of its token.</summary>
    public void Trust(string serviceUrl)
    {
        if (Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) && _proven.Count < MaxProven)
        {
            _proven.TryAdd(Origin(url), true);
        }
    }

    /// <summary>Says why a service URL is not called, or nothing when it is.</summary>
    public string? Objection(string? serviceUrl)
    {
        // What was allowed once stays allowed, and most calls go where the last one went.
        if (serviceUrl is not null && serviceUrl == _allowed)
        {
            return null;
        }

        var objection = ObjectionTo(serviceUrl);
        _allowed = objection is null ? serviceUrl : _allowed;
        return objection;
    }

    private string? ObjectionTo(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp))
        {
            return "The service URL is not an absolute http or https URL.";
        }

        if (url.UserInfo.Length > 0 || url.Fragment.Length > 0 || url.Query.Length > 0)
        {
            return "The service URL holds a user name, query or fragment.";
        }

        return NetworkAddresses.IsForbiddenHost(url.IdnHost)
            ? $"The service URL names {url.Host}, an address of the network itself."
            : url.IsLoopback ? LoopbackObjection(url) : HostObjection(url);
    }

    private string? LoopbackObjection(Uri url) => !hasIdentity || allowLoopback
        ? null
        : $"The service URL names this machine ({url.Authority}); set AllowLoopbackServiceUrls when developing with an app id.";

    private string? HostObjection(Uri url)
    {
        if (_origins.Contains(Origin(url)))
        {
            return null;
        }

        if (url.Scheme != Uri.UriSchemeHttps)
        {
            return $"The service URL names {url.Host} without https.";
        }

        return (url.IsDefaultPort && IsListed(url.IdnHost)) || _proven.ContainsKey(Origin(url))
            ? null
            : $"The host {url.Host} is neither a known channel nor proven by a channel's token; add it to AllowedServiceHosts if it is yours.";
    }

    // Anybody can have a name under trafficmanager.net, so this one host counts without its subdomains.
    private bool IsListed(string host) =>
        host.Equals("smba.trafficmanager.net", StringComparison.OrdinalIgnoreCase)
        || Array.Exists(_hosts, allowed => host.Equals(allowed, StringComparison.OrdinalIgnoreCase)
            || host.EndsWith("." + allowed, StringComparison.OrdinalIgnoreCase));

    private static string Origin(Uri url) => url.GetLeftPart(UriPartial.Authority);
}
