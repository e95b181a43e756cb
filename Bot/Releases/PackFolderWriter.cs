using Bot.Dialogs.Packs;

namespace Bot.Releases;

/// <summary>Writes a pack's files into a new folder: all of them or none.</summary>
internal static class PackFolderWriter
{
    /// <summary>Writes beside the folder and gives it its name when everything is there.</summary>
    /// <exception cref="IOException">The folder exists and holds something, or it cannot be written.</exception>
    public static void Write(PackSource source, string folder)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()))
        {
            throw new IOException($"'{folder}' exists already. Choose another folder with --out, or remove that one first.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Environment.ProcessId}.part";
        try
        {
            WriteFiles(source, draft);
            if (Directory.Exists(path))
            {
                Directory.Delete(path);
            }

            Directory.Move(draft, path);
        }
        finally
        {
            if (Directory.Exists(draft))
            {
                Directory.Delete(draft, recursive: true);
            }
        }
    }

    private static void WriteFiles(PackSource source, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, content) in source.Files)
        {
            var file = Path.GetFullPath(Path.Combine(folder, name));
            if (!file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                throw new InvalidDataException($"'{name}' leads outside the pack. Nothing was written.");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, content.ToArray());
        }
    }
}
