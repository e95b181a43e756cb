using System.Security.Cryptography;
using System.Text;

namespace Bot.Dialogs.Certificates;

/// <summary>SHA-256 in hexadecimal, small letters.</summary>
public static class Digest
{
    /// <summary>Of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>Of a text's UTF-8 bytes.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}
