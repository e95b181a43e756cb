using System.IO.Compression;
using Bot.Dialogs.Packs;

namespace Bot.Releases;

/// <summary>A pack's files as one zip: in the journal beside the turns that ran on them, and on its way between machines.</summary>
internal static class PackArchive
{
    // The same files give the same bytes, whoever packs them and when.
    private static readonly DateTimeOffset Dated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const string Comment = "channelbot pack ";

    /// <summary>Packs the files; the zip's comment tells their hash.</summary>
    public static byte[] Write(PackSource source)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.Comment = Comment + PackCompiler.HashOf(source);
            foreach (var (path, content) in source.Files)
            {
                var entry = archive.CreateEntry(path, CompressionLevel.Fastest);
                entry.LastWriteTime = Dated;
                using var stream = entry.Open();
                stream.Write(content.Span);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Unpacks a zip that anybody may have made.</summary>
    /// <exception cref="InvalidDataException">It is no zip, leads outside itself, is too large, or is not what it was when it was packed.</exception>
    public static PackSource Read(byte[] bytes)
    {
        using var archive = Open(bytes);
        var files = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var names = new PackEntryNames();
        var left = PackLimits.MaxBytes;
        foreach (var entry in archive.Entries)
        {
            if (names.Add(entry) is { } path)
            {
                PackLimits.Check(path, 0, files.Count, left);
                files[path] = Content(entry, path, ref left);
            }
        }

        var source = new PackSource(files);
        var hash = archive.Comment.StartsWith(Comment, StringComparison.Ordinal) ? archive.Comment[Comment.Length..] : null;
        return hash is null || hash == PackCompiler.HashOf(source)
            ? source
            : throw new InvalidDataException("The files are not those that were packed: the hash in the zip's comment is another one. Export the pack again.");
    }

    private static ZipArchive Open(byte[] bytes)
    {
        try
        {
            var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            _ = archive.Entries.Count;
            return archive;
        }
        catch (InvalidDataException broken)
        {
            throw new InvalidDataException("This is not a zip file, or it is damaged. Export the pack again.", broken);
        }
    }

    // Counts what really comes out: the sizes that a zip tells of itself prove nothing.
    private static byte[] Content(ZipArchiveEntry entry, string path, ref long left)
    {
        using var stream = entry.Open();
        var content = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            left -= read;
            PackLimits.Check(path, content.Length + read, 0, left);
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }
}
