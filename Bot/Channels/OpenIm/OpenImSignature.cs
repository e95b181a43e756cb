using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Channels.OpenIm;

/// <summary>
/// Both sides sign alike: HMAC-SHA256 over the timestamp, a dot and the body. A header may hold several signatures, one for each key,
/// so that a key can be changed on one side first.
/// </summary>
internal static class OpenImSignature
{
    /// <summary>When it was signed, in milliseconds of Unix time.</summary>
    public const string TimestampHeader = "X-Bot-Timestamp";

    /// <summary>The signatures: <c>v1=HEX</c>, separated by commas.</summary>
    public const string SignatureHeader = "X-Bot-Signature";

    private const string Version = "v1=";
    private const int MostSignatures = 4;
    private const int LongestTimestamp = 15;

    /// <summary>A timestamp as it is written.</summary>
    public static string Timestamp(DateTimeOffset now) => now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>When a timestamp says that it was signed; null when it is none.</summary>
    public static DateTimeOffset? Read(string timestamp) =>
        timestamp.Length is > 0 and < LongestTimestamp && long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;

    /// <summary>The header's value for these keys.</summary>
    public static string Of(IEnumerable<string> keys, string timestamp, ReadOnlyMemory<byte> body) =>
        string.Join(',', keys.Select(key => Version + Convert.ToHexStringLower(Sign(key, timestamp, body.Span))));

    /// <summary>Whether one of the header's signatures was made with one of the keys; takes equally long for every wrong one.</summary>
    public static bool Matches(IEnumerable<string> keys, string timestamp, ReadOnlyMemory<byte> body, string header)
    {
        var given = header.Split(',', MostSignatures + 1, StringSplitOptions.TrimEntries).Take(MostSignatures).Select(Parse).ToList();
        var matches = false;
        foreach (var key in keys)
        {
            var expected = Sign(key, timestamp, body.Span);
            foreach (var signature in given)
            {
                matches |= CryptographicOperations.FixedTimeEquals(signature, expected);
            }
        }

        return matches;
    }

    private static byte[] Sign(string key, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(key));
        hmac.AppendData(Encoding.UTF8.GetBytes(timestamp));
        hmac.AppendData("."u8);
        hmac.AppendData(body);
        return hmac.GetHashAndReset();
    }

    private static byte[] Parse(string signature)
    {
        var bytes = new byte[HMACSHA256.HashSizeInBytes];
        return signature.Length == Version.Length + (2 * bytes.Length) && signature.StartsWith(Version, StringComparison.Ordinal)
            && Convert.FromHexString(signature.AsSpan(Version.Length), bytes, out _, out _) == System.Buffers.OperationStatus.Done
                ? bytes
                : [];
    }
}
