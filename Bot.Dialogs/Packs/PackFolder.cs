namespace Bot.Dialogs.Packs;

/// <summary>Reads a pack's folder.</summary>
internal static class PackFolder
{
    /// <summary>Most files of a pack.</summary>
    public const int MaxFiles = 5_000;

    /// <summary>Most bytes of one file.</summary>
    public const long MaxFileBytes = 10_000_000;

    /// <summary>Most bytes of a pack.</summary>
    public const long MaxBytes = 100_000_000;

    /// <summary>All files, except those whose name, or whose folder's name, begins with a dot.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">The folder breaks a limit or leads outside itself.</exception>
    public static PackSource Read(string directory)
    {
        if (!Directory.Exists(directory))
        {
            throw new DirectoryNotFoundException($"There is no folder '{directory}'. Give the folder that holds pack.yaml.");
        }

        var files = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var left = MaxBytes;
        Add(new DirectoryInfo(directory), "", files, ref left);
        return new(files);
    }

    private static void Add(DirectoryInfo folder, string prefix, SortedDictionary<string, ReadOnlyMemory<byte>> files, ref long left)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().Where(entry => !entry.Name.StartsWith('.')))
        {
            var path = prefix + entry.Name;
            if (entry.LinkTarget is not null)
            {
                throw new InvalidDataException($"'{path}' is a symbolic link. A pack holds its files itself; copy the file there.");
            }

            if (entry is DirectoryInfo inner)
            {
                Add(inner, path + "/", files, ref left);
            }
            else if (entry is FileInfo file)
            {
                left -= file.Length;
                CheckLimits(path, file.Length, files.Count, left);
                files[path] = File.ReadAllBytes(file.FullName);
            }
        }
    }

    private static void CheckLimits(string path, long length, int count, long left)
    {
        if (length > MaxFileBytes)
        {
            throw new InvalidDataException($"'{path}' is larger than {MaxFileBytes / 1_000_000} MB. Make it smaller, or link to it.");
        }

        if (left < 0 || count >= MaxFiles)
        {
            throw new InvalidDataException($"The pack has more than {MaxFiles} files or {MaxBytes / 1_000_000} MB. Remove what the bot does not need.");
        }
    }
}
