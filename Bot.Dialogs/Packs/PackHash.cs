using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Dialogs.Packs;

/// <summary>
/// The content hash of a pack: SHA-256 over the format version, then, in ordinal order of paths, each path and each content with its length before it.
/// Paths have <c>/</c>; contents count as the bytes they are, so that an editor that changes line endings makes another release.
/// </summary>
internal static class PackHash
{
    // Counts up when the same files come to mean something else.
    private const string FormatVersion = "channelbot-pack-1";

    /// <summary>The hash, hexadecimal in small letters.</summary>
    public static string Of(PackSource source)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Encoding.UTF8.GetBytes(FormatVersion));
        foreach (var (path, content) in source.Files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            Append(hash, Encoding.UTF8.GetBytes(path));
            Append(hash, content.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
    }
}
