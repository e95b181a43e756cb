using System.Diagnostics;
using Bot.Tests.Kit;

namespace Bot.Tests.Deployment;

/// <summary>A build that cannot get Web Chat says why and what to do, and takes no package that is not the checked one.</summary>
public sealed class WebChatFetchTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("channelbot-npm");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(null, "CB0001", "npm is missing")]
    [InlineData("[ \"$1\" = --version ]", "CB0002", "npm could not fetch botframework-webchat@")]
    [InlineData("[ \"$1\" = --version ] || { for last; do :; done; echo other > \"$last/botframework-webchat-4.18.1.tgz\"; }", "CB0003", "is not the package that was checked")]
    public async Task Fetch_Fails_SaysWhatToDo(string? npm, string code, string words)
    {
        if (npm is not null && !OperatingSystem.IsWindows())
        {
            var script = Path.Combine(_folder.FullName, "npm");
            await File.WriteAllTextAsync(script, $"#!/bin/sh\n{npm}\n", TestContext.Current.CancellationToken);
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var output = await FetchAsync();

        Assert.Contains($"error {code}: ", output, StringComparison.Ordinal);
        Assert.Contains(words, output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.FullName, "lib", "webchat.js")));
    }

    private async Task<string> FetchAsync()
    {
        var dotnet = Need.Program("dotnet", "install the .NET SDK.");
        var start = new ProcessStartInfo(dotnet,
        [
            "msbuild", Repository.At("Bot", "Bot.csproj"), "-t:FetchWebChat", "-nologo", "-nodeReuse:false",
            $"-p:WebChatFolder={_folder.FullName}/lib/", $"-p:WebChatWork={_folder.FullName}/fetched/", $"-p:WebChatTarball={_folder.FullName}/fetched/botframework-webchat-4.18.1.tgz",
        ])
        { RedirectStandardOutput = true };
        // The build's commands need a shell; nothing else that is installed may be found.
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "sh"), "/bin/sh");
        start.Environment["PATH"] = _folder.FullName;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(0, process.ExitCode);
        return output;
    }
}
