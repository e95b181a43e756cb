using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Channels.Tencent;

/// <summary>
/// Signs, opens and seals callbacks of WeChat and WeCom: SHA-1 over the sorted parts, and AES-256-CBC with padding to blocks of 32 bytes
/// around 16 random bytes, the length, the message and the receiver's id.
/// </summary>
internal sealed class CallbackCrypto
{
    private const int KeyLength = 32;
    private const int VectorLength = 16;
    private const int RandomLength = 16;
    private const int Head = RandomLength + sizeof(int);
    private const int Block = 32;

    private readonly string _token;
    private readonly byte[]? _key;
    private readonly byte[] _receiver;

    /// <summary>Takes an account's secrets.</summary>
    /// <param name="token">The token (令牌) that the console and the host share.</param>
    /// <param name="encodingAesKey">The EncodingAESKey (消息加解密密钥), 43 letters; empty: callbacks come in plain text.</param>
    /// <param name="receiver">The id that encrypted messages must name: the AppID or the corp id.</param>
    public CallbackCrypto(string token, string encodingAesKey, string receiver)
    {
        (_token, _receiver) = (token, Encoding.UTF8.GetBytes(receiver));
        _key = encodingAesKey.Length == 0 ? null : KeyOf(encodingAesKey) ?? throw new ArgumentException("It is no EncodingAESKey.", nameof(encodingAesKey));
    }

    /// <summary>Whether messages come and go encrypted.</summary>
    public bool Encrypts => _key is not null;

    /// <summary>The key's bytes; null when it is not 32 bytes in Base64 without the sign at the end.</summary>
    public static byte[]? KeyOf(string encodingAesKey)
    {
        var bytes = new byte[KeyLength + 1];
        return encodingAesKey.Length == 43 && Convert.TryFromBase64String(encodingAesKey + "=", bytes, out var length) && length == KeyLength ? bytes[..KeyLength] : null;
    }

    /// <summary>The signature of these parts and the token.</summary>
    public string Sign(params ReadOnlySpan<string> parts)
    {
        string[] sorted = [_token, .. parts];
        Array.Sort(sorted, StringComparer.Ordinal);
        // The platform's algorithm, not our choice.
#pragma warning disable CA5350
        return Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(string.Concat(sorted))));
#pragma warning restore CA5350
    }

    /// <summary>Compares a signature, in a time that tells nothing.</summary>
    public bool IsSigned(string signature, params ReadOnlySpan<string> parts) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(Sign(parts)));

    /// <summary>Opens a message whose signature is right.</summary>
    /// <returns>Null when it is broken or meant for another account.</returns>
    public byte[]? Decrypt(string encrypted)
    {
        var sealedBytes = new byte[encrypted.Length];
        if (_key is null || !Convert.TryFromBase64String(encrypted, sealedBytes, out var length) || length == 0 || length % VectorLength != 0)
        {
            return null;
        }

        using var aes = Aes.Create();
        aes.Key = _key;
        var plain = aes.DecryptCbc(sealedBytes.AsSpan(0, length), _key.AsSpan(0, VectorLength), PaddingMode.None);
        var padding = plain[^1];
        if (padding is 0 or > Block || plain.Length < Head + padding)
        {
            return null;
        }

        var body = plain.AsSpan(0, plain.Length - padding);
        var size = BinaryPrimitives.ReadInt32BigEndian(body[RandomLength..]);
        return size >= 0 && size <= body.Length - Head && body[(Head + size)..].SequenceEqual(_receiver) ? body.Slice(Head, size).ToArray() : null;
    }

    /// <summary>Seals a message.</summary>
    public string Encrypt(ReadOnlySpan<byte> message) => Encrypt(message, RandomNumberGenerator.GetBytes(RandomLength));

    /// <summary>Seals a message after given bytes, so that the outcome can be compared.</summary>
    public string Encrypt(ReadOnlySpan<byte> message, ReadOnlySpan<byte> random)
    {
        var size = Head + message.Length + _receiver.Length;
        var padding = Block - (size % Block);
        var plain = new byte[size + padding];
        random.CopyTo(plain);
        BinaryPrimitives.WriteInt32BigEndian(plain.AsSpan(RandomLength), message.Length);
        message.CopyTo(plain.AsSpan(Head));
        _receiver.CopyTo(plain.AsSpan(Head + message.Length));
        plain.AsSpan(size).Fill((byte)padding);
        using var aes = Aes.Create();
        aes.Key = _key ?? throw new InvalidOperationException("The account has no EncodingAESKey.");
        return Convert.ToBase64String(aes.EncryptCbc(plain, _key.AsSpan(0, VectorLength), PaddingMode.None));
    }
}
