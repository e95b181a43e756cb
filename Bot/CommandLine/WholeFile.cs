namespace Bot.CommandLine;

/// <summary>Writes a file completely or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes beside the file and puts it in its place when all is written.</summary>
    public static void Write(string file, Action<Stream> write)
    {
        var path = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Environment.ProcessId}.part";
        try
        {
            using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write))
            {
                write(stream);
            }

            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
