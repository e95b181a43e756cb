using System.Net;
using System.Net.Sockets;

namespace Bot.Connector.Client;

/// <summary>Addresses that no bot has business with: link-local ones, where clouds keep their metadata and credentials, and its like.</summary>
public static class NetworkAddresses
{
    // Metadata services outside of the link-local range: AWS over IPv6, Azure's host agent, Alibaba, Oracle.
    private static readonly IPAddress[] Metadata =
    [
        IPAddress.Parse("fd00:ec2::254"), IPAddress.Parse("168.63.129.16"), IPAddress.Parse("100.100.100.200"), IPAddress.Parse("192.0.0.192"),
    ];

    /// <summary>Whether the host, by name or literal address, must not be called. Names are checked again when they resolve.</summary>
    public static bool IsForbiddenHost(string host) =>
        IPAddress.TryParse(host.Trim('[', ']'), out var address)
            ? IsForbidden(address)
            : host.TrimEnd('.').EndsWith("metadata.google.internal", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the address must not be called.</summary>
    public static bool IsForbidden(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetwork
            ? IsForbiddenV4(address)
            : address.IsIPv6LinkLocal || address.IsIPv6Multicast || address.Equals(IPAddress.IPv6Any) || Metadata.Contains(address);
    }

    private static bool IsForbiddenV4(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[4];
        address.TryWriteBytes(bytes, out _);
        return bytes is [169, 254, _, _] or [0, _, _, _] or [>= 224, _, _, _] || Metadata.Contains(address);
    }
}
