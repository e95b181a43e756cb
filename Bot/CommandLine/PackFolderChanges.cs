using Bot.Dialogs.Packs;

namespace Bot.CommandLine;

/// <summary>Brings a pack's folder from one state to another, each file completely or not at all.</summary>
internal static class PackFolderChanges
{
    /// <summary>Writes what differs and removes what is not there any more; tells how many files that were.</summary>
    public static int Write(string folder, PackSource before, PackSource after)
    {
        var changed = after.Files.Where(file => !before.Files.TryGetValue(file.Key, out var old) || !old.Span.SequenceEqual(file.Value.Span)).ToList();
        var removed = before.Files.Keys.Where(path => !after.Files.ContainsKey(path)).ToList();
        foreach (var (path, content) in changed)
        {
            WholeFile.Write(Path.Combine(folder, path), stream => stream.Write(content.Span));
        }

        removed.ForEach(path => File.Delete(Path.Combine(folder, path)));
        return changed.Count + removed.Count;
    }
}
