namespace Bot.Tests.Kit;

/// <summary>The source tree that these tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>ChannelBot.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path below the root.</summary>
    /// <param name="parts">Folders and file.</param>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ChannelBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds ChannelBot.sln.");
    }
}
