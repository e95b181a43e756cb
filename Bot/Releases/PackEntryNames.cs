using System.IO.Compression;
using System.Text;

namespace Bot.Releases;

/// <summary>Takes the names in a zip one by one and refuses those that are no file inside a pack.</summary>
internal sealed class PackEntryNames
{
    private const int TypeBits = 0xF000;
    private const int RegularFile = 0x8000;
    private const int Folder = 0x4000;
    private const int LongestPath = 240;

    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);

    /// <summary>The path of a file; null for a folder, which needs nothing.</summary>
    /// <exception cref="InvalidDataException">It cannot be a file of a pack.</exception>
    public string? Add(ZipArchiveEntry entry)
    {
        var name = entry.FullName;
        var isFolder = name.EndsWith('/');
        if ((PathProblem(isFolder ? name[..^1] : name) ?? TypeProblem(entry)) is { } problem)
        {
            throw new InvalidDataException($"The zip holds '{Printable(name)}', which {problem}. Nothing was written.");
        }

        if (isFolder)
        {
            return null;
        }

        // Some disks take A and a, or two spellings of é, for one name; a pack must mean the same on all of them.
        var folded = name.Normalize(NormalizationForm.FormC).ToUpperInvariant();
        if (!_files.Add(folded) || _folders.Contains(folded) || Folders(folded).Any(_files.Contains))
        {
            throw new InvalidDataException($"The zip holds '{Printable(name)}' twice, or in two spellings that are one on some disks. Nothing was written.");
        }

        _folders.UnionWith(Folders(folded));
        return name;
    }

    private static IEnumerable<string> Folders(string path)
    {
        for (var at = path.IndexOf('/', StringComparison.Ordinal); at >= 0; at = path.IndexOf('/', at + 1))
        {
            yield return path[..at];
        }
    }

    private static string? PathProblem(string path)
    {
        var parts = path.Split('/');
        return path.Length is 0 or > LongestPath ? $"is no path of 1 to {LongestPath} characters"
            : path[0] == '/' || path.Contains('\\', StringComparison.Ordinal) || path.Contains(':', StringComparison.Ordinal) ? "is not a relative path with '/' between folders"
            : parts.Contains("..") || parts.Contains(".") || parts.Contains("") ? "leads outside the pack or around in it"
            : parts.Any(part => part[0] == '.') ? "has a name that begins with a dot: such files are no part of a pack"
            : parts.Any(part => part[^1] is '.' or ' ' || part.Any(char.IsControl)) ? "has a name that some disks cannot keep"
            : null;
    }

    // The upper half holds the Unix mode, where the zip was made on Unix.
    private static string? TypeProblem(ZipArchiveEntry entry) =>
        entry.IsEncrypted ? "is encrypted"
        : ((entry.ExternalAttributes >> 16) & TypeBits) is not (0 or RegularFile or Folder) ? "is a link or a device and not a file"
        : null;

    private static string Printable(string name) => new([.. name.Take(LongestPath).Select(c => char.IsControl(c) ? '?' : c)]);
}
