using System.Security.Cryptography;
using System.Text;

namespace Bot.Tests.Kit.OpenIm;

/// <summary>An app's own way to sign, written apart from the host's.</summary>
internal static class FakeAppKeys
{
    /// <summary>The key of the app <c>shop</c>.</summary>
    public const string Shop = "0123456789abcdef0123456789abcdef-shop";

    /// <summary>The key of the app <c>club</c>.</summary>
    public const string Club = "fedcba9876543210fedcba9876543210-club";

    /// <summary>A timestamp, so far from now.</summary>
    public static string Timestamp(TimeSpan fromNow = default) => $"{(DateTimeOffset.UtcNow + fromNow).ToUnixTimeMilliseconds()}";

    /// <summary>One signature.</summary>
    public static string Sign(string key, string timestamp, byte[] body) =>
        $"v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), (byte[])[.. Encoding.UTF8.GetBytes(timestamp), (byte)'.', .. body]))}";
}
