using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using Bot.Tests.Kit;

namespace Bot.Tests.Deployment;

public sealed class BicepTests
{
    private static readonly string Templates = Repository.At("deploymentTemplates");

    [Fact]
    public async Task Bicep_Template_HasNoWarning()
    {
        var run = await RunBicepAsync("lint", Path.Combine(Templates, "main.bicep"));

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task ArmTemplate_Committed_IsWhatTheBicepBuilds()
    {
        var run = await RunBicepAsync("build", Path.Combine(Templates, "main.bicep"), "--stdout");

        Assert.Equal(0, run.ExitCode);
        AssertSame(run.Output, "azuredeploy.json", "bicep build main.bicep --outfile azuredeploy.json");
    }

    [Fact]
    public async Task ArmParameters_Committed_AreWhatTheBicepParametersBuild()
    {
        var run = await RunBicepAsync("build-params", Path.Combine(Templates, "main.bicepparam"), "--stdout");

        Assert.Equal(0, run.ExitCode);
        var parameters = JsonNode.Parse(run.Output)!["parametersJson"]!.GetValue<string>();
        AssertSame(parameters, "azuredeploy.parameters.json", "bicep build-params main.bicepparam --outfile azuredeploy.parameters.json");
    }

    [Fact]
    public async Task Bicep_MisspeltProperty_IsFound()
    {
        var folder = Directory.CreateTempSubdirectory("channelbot-bicep");
        try
        {
            var broken = Path.Combine(folder.FullName, "main.bicep");
            var text = await File.ReadAllTextAsync(Path.Combine(Templates, "main.bicep"), TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(broken, text.Replace("minReplicas", "minReplicaz", StringComparison.Ordinal), TestContext.Current.CancellationToken);

            var run = await RunBicepAsync("lint", broken);

            Assert.Contains("minReplicaz", run.Output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void AssertSame(string built, string file, string remedy)
    {
        var committed = File.ReadAllText(Path.Combine(Templates, file));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(built), JsonNode.Parse(committed)), $"deploymentTemplates/{file} is out of date: {remedy}");
    }

    private static async Task<(int ExitCode, string Output)> RunBicepAsync(params string[] arguments)
    {
        var path = typeof(BicepTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(entry => entry.Key == "BicepPath")?.Value;
        Need.That(path is not null && File.Exists(path), "The Bicep compiler is restored for Linux on x64 only.");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute);
        }

        var start = new ProcessStartInfo(path!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, (await output + await errors).Trim());
    }
}
