using Microsoft.Extensions.Options;

namespace Bot.Channels.DirectLine;

/// <summary>Which web pages may call: those of the configured origins; when none are configured, the host's own and those of this machine.</summary>
internal sealed class OriginRule(IOptions<DirectLineOptions> options)
{
    private readonly DirectLineOptions _options = options.Value;

    /// <summary>Whether a page of another origin may read the answers.</summary>
    public bool IsAllowed(string origin) =>
        _options.Origins.Contains("*") || _options.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase)
        || (_options.Origins.Count == 0 && Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.IsLoopback);

    /// <summary>Whether a page may open a socket; browsers ask nobody before they do. No origin at all: no browser.</summary>
    public bool Allows(HttpContext context)
    {
        var origin = context.Request.Headers.Origin.ToString();
        return origin.Length == 0 || IsOwn(context.Request, origin) || IsAllowed(origin);
    }

    // By host and port only: a proxy in front may have taken the s from https.
    private bool IsOwn(HttpRequest request, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && (page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
            || page.Authority.Equals(_options.PublicUrl?.Authority, StringComparison.OrdinalIgnoreCase));
}
