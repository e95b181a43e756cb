namespace Bot.Dialogs.Packs;

/// <summary>Reads a pack's folder.</summary>
internal static class PackFolder
{
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
        var left = PackLimits.MaxBytes;
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
                PackLimits.Check(path, file.Length, files.Count, left);
                files[path] = File.ReadAllBytes(file.FullName);
            }
        }
    }
}
