namespace Bot.Tests.Kit;

/// <summary>
/// What a test needs of the machine. Absent: the test is skipped with the reason; in CI (<c>CHANNELBOT_REQUIRE_ALL=1</c>) it fails.
/// </summary>
public static class Need
{
    /// <summary>Ends the test unless the need is met.</summary>
    /// <param name="met">Whether it is.</param>
    /// <param name="reason">What is missing and how to get it.</param>
    public static void That(bool met, string reason)
    {
        if (met)
        {
            return;
        }

        if (Environment.GetEnvironmentVariable("CHANNELBOT_REQUIRE_ALL") == "1")
        {
            Assert.Fail(reason);
        }

        Assert.Skip(reason);
    }

    /// <summary>Path of a program on the PATH; ends the test when there is none.</summary>
    /// <param name="name">The program's file name.</param>
    /// <param name="remedy">How to get it.</param>
    public static string Program(string name, string remedy)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
        That(path is not null, $"'{name}' is not on the PATH: {remedy}");
        return path!;
    }

    /// <summary>Chromium's path.</summary>
    public static string Chromium() => Program("chromium", "install Debian's package chromium.");
}
