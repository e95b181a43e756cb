using System.Diagnostics;
using System.Net.Http.Headers;
using Bot.Tests.Kit;

namespace Bot.Tests.Deployment;

/// <summary>What <c>dotnet publish</c> makes is whole: it starts from its own folder and serves the page's files compressed, as they were made then.</summary>
public sealed class PublishedHostTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("channelbot-published");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Published_ServesThePageAndItsFilesCompressed()
    {
        var (program, data) = (Path.Combine(_folder.FullName, "bot"), Path.Combine(_folder.FullName, "data"));
        await PublishAsync(program);
        await using var host = await HostProcess.StartPublishedAsync(program, data, Cancel);
        using var http = new HttpClient { BaseAddress = host.Address };

        var page = await http.GetStringAsync(new Uri("/", UriKind.Relative), Cancel);
        var scripts = page.Split('"').Where(part => part.EndsWith(".js", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(scripts);
        foreach (var script in scripts.Append("/embed.js"))
        {
            var plain = await LengthAsync(http, script, null);
            Assert.InRange(await LengthAsync(http, script, "br"), 1, plain / 2);
            Assert.InRange(await LengthAsync(http, script, "gzip"), 1, plain / 2);
        }
    }

    private static async Task<long> LengthAsync(HttpClient http, string path, string? encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.RelativeOrAbsolute));
        if (encoding is not null)
        {
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        }

        using var answer = await http.SendAsync(request, Cancel);
        answer.EnsureSuccessStatusCode();
        Assert.Equal(encoding is null ? [] : [encoding], answer.Content.Headers.ContentEncoding);
        return (await answer.Content.ReadAsByteArrayAsync(Cancel)).Length;
    }

    // The program that the tests use is published as it is built, so that this compiles nothing.
    private static async Task PublishAsync(string folder)
    {
        var dotnet = Need.Program("dotnet", "install the .NET SDK.");
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var start = new ProcessStartInfo(dotnet, ["publish", Repository.At("Bot", "Bot.csproj"), "--no-build", "-c", configuration, "-o", folder, "-nologo", "-nodeReuse:false"])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        Assert.True(process.ExitCode == 0, output);
    }
}
