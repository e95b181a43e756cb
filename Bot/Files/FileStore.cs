using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Bot.Conversations;
using Microsoft.Extensions.Options;

namespace Bot.Files;

/// <summary>Files of customers, named by the hash of their content, in one folder per customer so that a person can be erased.</summary>
internal sealed class FileStore : IErasable
{
    /// <summary>Where files are served.</summary>
    public const string Route = "/files";

    private readonly string _root;
    private readonly byte[] _urlKey;
    private readonly byte[] _ownerKey;

    /// <summary>Keeps files under the data directory.</summary>
    public FileStore(IOptions<HostKeyOptions> options, HostKey key)
    {
        _root = Path.Combine(options.Value.Data, "files");
        _urlKey = key.For("file urls");
        _ownerKey = key.For("file owners");
    }

    /// <summary>Keeps a file.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="content">The bytes, read to the end or to the limit.</param>
    /// <param name="limit">Most bytes.</param>
    /// <param name="cancellationToken">Stops reading; nothing is kept then.</param>
    /// <param name="promised">The name under which <see cref="Promise"/> gave an address; absent: the content names it.</param>
    public async Task<(StoredFile? File, FileRefusal? Refusal)> SaveAsync(
        FileOwner owner, Stream content, long limit, CancellationToken cancellationToken, string? promised = null)
    {
        var folder = FolderOf(owner);
        Directory.CreateDirectory(Path.Combine(_root, folder));
        var draft = Path.Combine(_root, folder, $".{Guid.NewGuid():N}");
        try
        {
            var (hash, type, length) = await WriteAsync(draft, content, limit, cancellationToken);
            FileRefusal? refusal = length > limit ? FileRefusal.TooBig : length == 0 ? FileRefusal.Empty : type is null ? FileRefusal.Type : null;
            if (refusal is not null)
            {
                return (null, refusal);
            }

            var name = promised is null ? hash : HashOf(promised);
            File.Move(draft, Path.Combine(_root, folder, name), overwrite: true);
            return (new(UrlOf(folder, name), type!, length), null);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>The address of a file that is still on its way; until it is saved under the name, nothing is there.</summary>
    public string Promise(FileOwner owner, string name) => UrlOf(FolderOf(owner), HashOf(name));

    /// <summary>Whether a promised file is there.</summary>
    public bool IsKept(FileOwner owner, string name) => File.Exists(Path.Combine(_root, FolderOf(owner), HashOf(name)));

    /// <summary>Path of a file on disk; null when there is none under this address.</summary>
    /// <param name="folder">The owner's folder.</param>
    /// <param name="hash">The content's hash.</param>
    /// <param name="seal">What makes the address unguessable.</param>
    public string? Find(string folder, string hash, string seal)
    {
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(seal), Encoding.UTF8.GetBytes(SealOf(folder, hash))))
        {
            return null;
        }

        // Sealed by us, so neither part can lead out of the store.
        var path = Path.Combine(_root, folder, hash);
        return File.Exists(path) ? path : null;
    }

    /// <inheritdoc/>
    public void EraseCustomer(string bot, string channel, string customerId)
    {
        var folder = Path.Combine(_root, FolderOf(new(bot, channel, customerId)));
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(string Hash, string? Type, long Length)> WriteAsync(
        string path, Stream content, long limit, CancellationToken cancellationToken)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var head = new MemoryStream(FileTypes.HeadLength);
        var buffer = new byte[64 * 1024];
        long length = 0;
        await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, useAsync: true))
        {
            for (int read; length <= limit && (read = await content.ReadAsync(buffer, cancellationToken)) > 0; length += read)
            {
                sha.AppendData(buffer, 0, read);
                head.Write(buffer, 0, (int)Math.Min(read, FileTypes.HeadLength - head.Length));
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            // The message that names this file counts as stored once it is answered; so must the file.
            file.Flush(flushToDisk: true);
        }

        return (Convert.ToHexStringLower(sha.GetHashAndReset()), FileTypes.Sniff(head.GetBuffer().AsSpan(0, (int)head.Length)), length);
    }

    // Keyed, so that the names of folders do not tell who has written.
    private string FolderOf(FileOwner owner) => Convert.ToHexStringLower(
        HMACSHA256.HashData(_ownerKey, Encoding.UTF8.GetBytes($"{owner.Bot}\n{owner.Channel}\n{owner.CustomerId}")).AsSpan(0, 16));

    private static string HashOf(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    private string UrlOf(string folder, string name) => $"{Route}/{folder}/{name}/{SealOf(folder, name)}";

    private string SealOf(string folder, string hash) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(_urlKey, Encoding.UTF8.GetBytes($"{folder}/{hash}")).AsSpan(0, 16));
}
