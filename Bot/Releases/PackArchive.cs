using System.IO.Compression;
using Bot.Dialogs.Packs;

namespace Bot.Releases;

/// <summary>A pack's files as one piece of bytes.</summary>
internal static class PackArchive
{
    /// <summary>Packs the files.</summary>
    public static byte[] Write(PackSource source)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in source.Files)
            {
                using var entry = archive.CreateEntry(path, CompressionLevel.Fastest).Open();
                entry.Write(content.Span);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Unpacks what <see cref="Write"/> made.</summary>
    public static PackSource Read(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var files = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
        {
            var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            files[entry.FullName] = content.ToArray();
        }

        return new(files);
    }
}
