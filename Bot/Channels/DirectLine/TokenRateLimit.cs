using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Bot.Channels.DirectLine;

/// <summary>Keeps one address from starting conversations without end: every new token may become one.</summary>
internal sealed class TokenRateLimit(IOptions<DirectLineOptions> options) : IRateLimiterPolicy<string>
{
    /// <summary>The policy's name.</summary>
    public const string Name = "directline-tokens";

    private const int NetworkBytes = 8;

    /// <inheritdoc/>
    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = async (context, _) => await RefuseAsync(context);

    /// <inheritdoc/>
    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => RateLimitPartition.GetFixedWindowLimiter(
        NetworkOf(httpContext.Connection.RemoteIpAddress),
        _ => new() { PermitLimit = options.Value.TokensPerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });

    // Whoever has one address of version 6 has a whole network of them.
    private static string NetworkOf(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.MapToIPv4().ToString(),
    };

    private static Task RefuseAsync(OnRejectedContext context)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
        context.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return new DirectLineProblem(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many tokens for one address. Wait as long as Retry-After says.")
            .ExecuteAsync(context.HttpContext);
    }
}
