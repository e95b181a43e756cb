using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Bot.Channels.DirectLine;

/// <summary>Keeps one address from starting conversations without end: every new token may become one.</summary>
/// <remarks>The framework's rate limiting middleware keeps a timer of its own for ever, and with it every host of a process that had several.</remarks>
internal sealed class TokenRateLimit : IEndpointFilter, IDisposable
{
    private const int NetworkBytes = 8;

    private readonly PartitionedRateLimiter<HttpContext> _limiter;

    /// <summary>Counts from now on.</summary>
    public TokenRateLimit(IOptions<DirectLineOptions> options)
    {
        var limit = new FixedWindowRateLimiterOptions { PermitLimit = options.Value.TokensPerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 };
        _limiter = PartitionedRateLimiter.Create<HttpContext, string>(
            context => RateLimitPartition.GetFixedWindowLimiter(NetworkOf(context.Connection.RemoteIpAddress), _ => limit));
    }

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        using var lease = _limiter.AttemptAcquire(context.HttpContext);
        return lease.IsAcquired ? await next(context) : Refuse(context.HttpContext, lease);
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();

    // Whoever has one address of version 6 has a whole network of them.
    private static string NetworkOf(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.MapToIPv4().ToString(),
    };

    private static DirectLineProblem Refuse(HttpContext context, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
        context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return new(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many tokens for one address. Wait as long as Retry-After says.");
    }
}
