using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Bot.Files;

/// <summary>The host's own secret, from which each purpose gets a key of its own.</summary>
internal sealed class HostKey
{
    /// <summary>Length of every key, in bytes.</summary>
    public const int Length = 32;

    private readonly byte[] _master;

    /// <summary>Takes the configured key, or the one in the data directory, or makes that.</summary>
    /// <exception cref="OptionsValidationException">The configured key is not base64 or too short.</exception>
    public HostKey(IOptions<HostKeyOptions> options) =>
        _master = options.Value.Key is { Length: > 0 } key ? Parse(key) : ReadOrMake(Path.Combine(options.Value.Data, "keys", "host.key"));

    /// <summary>The key for one purpose; equal on every start and on every host with the same master.</summary>
    public byte[] For(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, _master, Length, info: Encoding.UTF8.GetBytes(purpose));

    private static byte[] Parse(string key)
    {
        var bytes = new byte[key.Length];
        return Convert.TryFromBase64String(key, bytes, out var length) && length >= Length
            ? bytes[..length]
            : throw new OptionsValidationException(
                HostKeyOptions.Section, typeof(HostKeyOptions), [$"{HostKeyOptions.Section}:Key must be base64 of at least {Length} random bytes."]);
    }

    private static byte[] ReadOrMake(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path))
        {
            Make(path);
        }

        var key = File.ReadAllBytes(path);
        return key.Length >= Length
            ? key
            : throw new InvalidDataException($"{path} is not a key: it is too short. Delete it; customers then start new conversations.");
    }

    // Written aside and moved, so that a second host that starts at the same moment never reads half a key.
    private static void Make(string path)
    {
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(draft, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(Length));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
