using System.Diagnostics;
using System.Text.RegularExpressions;
using Bot.Tests.Kit;
using Bot.Tests.Kit.OpenIm;

namespace Bot.Tests.Channels.OpenIm;

/// <summary>The sample backends in C#, Node and Python, run against the host as a reader of the docs would run them.</summary>
public sealed partial class OpenImSampleTests
{
    private const int LongestSample = 80;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Samples => ["csharp", "node", "python"];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Sample_TellsTheBotAndShowsItsReplies(string language)
    {
        var port = FreePort();
        await using var host = await SampleBot.StartAsync(Stop, new Dictionary<string, string?>
        {
            ["Channels:OpenIm:Apps:0:Id"] = "my-app",
            ["Channels:OpenIm:Apps:0:Keys:0"] = FakeAppKeys.Shop,
            ["Channels:OpenIm:Apps:0:CallbackUrl"] = $"http://127.0.0.1:{port}/bot",
        });
        using var sample = Start(language, host.Address, port);

        var output = new List<string>();
        await ReadUntilAsync(sample, output, "listening on");
        await sample.StandardInput.WriteLineAsync("hello there");
        await ReadUntilAsync(sample, output, "bot: 1: hello there");
        await sample.StandardInput.WriteLineAsync("转人工吗");
        await ReadUntilAsync(sample, output, "bot: 2: 转人工吗");
        sample.StandardInput.Close();
        await sample.WaitForExitAsync(Stop).WaitAsync(TimeSpan.FromSeconds(30), Stop);

        Assert.Equal(0, sample.ExitCode);
        Assert.Equal(2, output.Count(line => line.StartsWith("bot: ", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Sample_RefusesEventsThatTheBotDidNotSign(string language)
    {
        var port = FreePort();
        using var sample = Start(language, new("http://127.0.0.1:9/"), port);
        await ReadUntilAsync(sample, [], "listening on");
        using var http = new HttpClient();
        using var forged = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{port}/bot") { Content = new StringContent("""{"type":"reply","id":"x","messages":[{"text":"forged"}]}""") };
        forged.Headers.Add("X-Bot-Timestamp", FakeAppKeys.Timestamp());
        forged.Headers.Add("X-Bot-Signature", $"v1={new string('0', 64)}");

        using var answer = await http.SendAsync(forged, Stop);
        sample.StandardInput.Close();
        await sample.WaitForExitAsync(Stop).WaitAsync(TimeSpan.FromSeconds(30), Stop);

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.DoesNotContain("forged", await sample.StandardOutput.ReadToEndAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public void Samples_AreShort() => Assert.All(
        Directory.EnumerateFiles(Repository.At("samples", "open-im"), "*lient.*", SearchOption.AllDirectories).Where(path => SampleFile().IsMatch(path)),
        path => Assert.InRange(File.ReadAllLines(path).Length, 20, LongestSample - 1));

    private static Process Start(string language, Uri bot, int port)
    {
        string[] command = language switch
        {
            "csharp" => ["dotnet", Repository.At("samples", "open-im", "csharp", "bin", Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/')))!, "net10.0", "OpenImSample.dll")],
            "node" => [Need.Program("node", "install Node 20."), Repository.At("samples", "open-im", "node", "client.mjs")],
            _ => [Need.Program("python3", "install Debian's package python3."), Repository.At("samples", "open-im", "python", "client.py")],
        };
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true, StandardInputEncoding = new System.Text.UTF8Encoding(false) };
        start.Environment["BOT_URL"] = bot.ToString().TrimEnd('/');
        start.Environment["BOT_APP"] = "my-app";
        start.Environment["BOT_KEY"] = FakeAppKeys.Shop;
        start.Environment["PORT"] = $"{port}";
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        return Process.Start(start)!;
    }

    private static async Task ReadUntilAsync(Process sample, List<string> output, string expected)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        do
        {
            output.Add(await sample.StandardOutput.ReadLineAsync(limit.Token) ?? throw new InvalidOperationException($"The sample ended before it printed '{expected}': {string.Join('\n', output)}"));
        }
        while (!output[^1].Contains(expected, StringComparison.Ordinal));
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"[Cc]lient\.(cs|mjs|py)$")]
    private static partial Regex SampleFile();
}
