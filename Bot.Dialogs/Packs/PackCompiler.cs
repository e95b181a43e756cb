namespace Bot.Dialogs.Packs;

/// <summary>Reads, checks and compiles packs.</summary>
public static class PackCompiler
{
    /// <summary>Compiles a pack into a release, or tells every problem at once.</summary>
    /// <param name="source">The pack's files.</param>
    public static PackCompilation Compile(PackSource source) => throw new NotImplementedException();

    /// <summary>Reads all files of a pack's folder.</summary>
    /// <param name="directory">The folder that holds <c>pack.yaml</c>.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static PackSource Read(string directory) => throw new NotImplementedException();
}
