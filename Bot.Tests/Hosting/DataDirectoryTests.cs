using Bot.CommandLine;
using Bot.Hosting;

namespace Bot.Tests.Hosting;

public sealed class DataDirectoryTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("channelbot-data");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void SecondHost_OnTheSameDirectory_IsRefusedUntilTheFirstEnds()
    {
        using (DataDirectory.Open(_folder.FullName))
        {
            var refused = Assert.Throws<StartException>(() => DataDirectory.Open(_folder.FullName));

            Assert.Equal(BotCommandLine.Failure, refused.ExitCode);
            Assert.Contains("in use by another host", Assert.Single(refused.Problems), StringComparison.Ordinal);
        }

        DataDirectory.Open(_folder.FullName).Dispose();
    }

    [Fact]
    public void DirectoryBelowAFile_IsToldAsAProblemOfTheSetting()
    {
        var file = Path.Combine(_folder.FullName, "file");
        File.WriteAllText(file, "");

        var refused = Assert.Throws<StartException>(() => DataDirectory.Open(Path.Combine(file, "data")));

        Assert.StartsWith("--data:", Assert.Single(refused.Problems), StringComparison.Ordinal);
    }
}
