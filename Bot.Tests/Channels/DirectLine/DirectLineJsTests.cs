using System.Diagnostics;
using Bot.Tests.Kit;

namespace Bot.Tests.Channels.DirectLine;

/// <summary>Microsoft's DirectLineJS in Node against the host: the checks D1-D4 and D7-D11 of the protocol reference.</summary>
public sealed class DirectLineJsTests
{
    private static readonly string[] Checks = ["D1", "D2", "D3", "D4", "D7", "D8", "D9", "D10", "D11"];

    [Fact]
    public async Task DirectLineJs_AllChecks_Pass()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var node = Need.Program("node", "install Node 20.");
        var folder = await Clients.FolderAsync();
        await using var host = await SampleBot.StartAsync(cancellationToken);

        using var process = Process.Start(new ProcessStartInfo(node, ["directline.cjs", host.Address.ToString()])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine(output);

        Assert.All(Checks, check => Assert.Contains($"ok {check}\n", output, StringComparison.Ordinal));
    }
}
