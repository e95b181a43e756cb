using System.Security.Cryptography;
using System.Text;

namespace Bot.Verifier;

/// <summary>SHA-256 in hexadecimal, small letters.</summary>
internal static class Digest
{
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>How a certificate names a text of the pack.</summary>
    public static string Short(string text) => Of(text)[..16];

    /// <summary>What a conversation's first certificate hangs on.</summary>
    public static string Start(string conversation) => Of("channelbot-certificate-1\n" + conversation);
}
