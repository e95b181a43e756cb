using System.Net;
using System.Net.Sockets;
using Bot.CommandLine;
using Bot.Hosting;

namespace Bot.Tests.Hosting;

public sealed class BotCommandLineTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("channelbot-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Help_NamesEveryOption()
    {
        var (code, output, _) = await RunAsync("--help");

        Assert.Equal(BotCommandLine.Success, code);
        Assert.All(["--urls", "--data", "--pack"], option => Assert.Contains(option, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--bogus")]
    [InlineData("--urls")]
    [InlineData("serve")]
    [InlineData("--data", "a", "--data", "b")]
    public async Task Misuse_ExitsWithTwoAndPointsToHelp(params string[] arguments)
    {
        var (code, _, errors) = await RunAsync(arguments);

        Assert.Equal(BotCommandLine.Misuse, code);
        Assert.Contains("--help", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("foo", "scheme, host and port")]
    [InlineData("ftp://127.0.0.1:1", "http://")]
    [InlineData("http://127.0.0.1:5000/bot", "path")]
    [InlineData("http://localhost:0", "IP address")]
    [InlineData("http://127.0.0.1:70000", "65535")]
    public async Task BadAddress_SaysWhatIsWrong(string url, string expected)
    {
        var (code, _, errors) = await RunAsync("--urls", url, "--pack", EmptyPack());

        Assert.Equal(BotCommandLine.Misuse, code);
        Assert.Contains(url, errors, StringComparison.Ordinal);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingPacks_AreAllNamed()
    {
        var absent = Path.Combine(_folder.FullName, "absent");
        var (code, _, errors) = await RunAsync("--pack", absent, "--pack", _folder.FullName);

        Assert.Equal(BotCommandLine.Misuse, code);
        Assert.Contains($"no directory '{absent}'", errors, StringComparison.Ordinal);
        Assert.Contains($"'{_folder.FullName}' is not a pack", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Address_OfAnotherProgram_IsToldBeforeAnythingStarts()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var refused = Assert.Throws<StartException>(() => FreeAddress.Expect($"http://127.0.0.1:0;{url}"));

        Assert.Contains($"listens at {url}", Assert.Single(refused.Problems), StringComparison.Ordinal);
        FreeAddress.Expect(null);
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await BotCommandLine.RunAsync(arguments, output, errors);
        return (code, output.ToString(), errors.ToString());
    }

    private string EmptyPack()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "pack.yaml"), "");
        return _folder.FullName;
    }
}
