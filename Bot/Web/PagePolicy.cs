using Microsoft.Extensions.Options;

namespace Bot.Web;

/// <summary>What a browser may do on our pages: run our scripts, talk to us, show our pictures, and nothing else.</summary>
internal sealed class PagePolicy(IOptions<WebOptions> options)
{
    // Web Chat makes an empty style element without the nonce; this is the hash of nothing, so nothing else gets in.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    private static readonly string[] ThisMachine = ["http://localhost:*", "https://localhost:*", "http://127.0.0.1:*", "https://127.0.0.1:*"];

    private readonly WebOptions _options = options.Value;

    /// <summary>Sets the headers of a page.</summary>
    /// <param name="context">The request.</param>
    /// <param name="nonce">Given to our own script and style elements.</param>
    /// <param name="framed">Whether the page is made for frames on other sites.</param>
    public void Apply(HttpContext context, string nonce, bool framed)
    {
        var headers = context.Response.Headers;
        var host = context.Request.Host.Value;
        headers.ContentSecurityPolicy = string.Join("; ",
            "default-src 'none'",
            $"script-src 'nonce-{nonce}' 'strict-dynamic'",
            $"style-src 'nonce-{nonce}' {EmptyStyle}",
            string.Join(' ', ["img-src 'self' data: blob:", .. _options.ImageSources]),
            // Web Chat reads a chosen file back through its blob address when it uploads it.
            $"connect-src 'self' blob: ws://{host} wss://{host}",
            "worker-src blob:",
            "font-src 'self' data:",
            "media-src 'self' data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
            $"frame-ancestors {(framed ? Ancestors() : "'none'")}");
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), payment=()";
        headers.CacheControl = "no-store";
    }

    private string Ancestors() => string.Join(' ', ["'self'", .. _options.FrameAncestors.Count > 0 ? _options.FrameAncestors : ThisMachine]);
}
