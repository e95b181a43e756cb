using System.Text.Json;
using Bot.CommandLine;
using Bot.Tests.Kit;

namespace Bot.Tests.CommandLine;

public sealed class CheckCommandTests : IDisposable
{
    private readonly DirectoryInfo _pack = Directory.CreateTempSubdirectory("check");

    public CheckCommandTests()
    {
        Write("pack.yaml", "pack: shop\nlanguages: [en]\nhandoff: care\n");
        Write("scripts/main.yaml", "script: main\nwhen: { examples: [open the shop] }\nsteps:\n  - say: Open.\n");
    }

    [Fact]
    public async Task Check_CleanPack_SaysSo()
    {
        var (code, output, _) = await RunVerb.WithAsync("check", _pack.FullName, "--language", "en");

        Assert.Equal((0, "0 errors, 0 warnings."), (code, output.Trim()));
    }

    [Fact]
    public async Task Check_Error_IsToldWithPlaceRemedyAndExitCode()
    {
        Write("scripts/main.yaml", "script: main\nwhen: { examples: [open the shop] }\nsteps:\n  - do: mian\n");

        var (code, output, _) = await RunVerb.WithAsync("check", _pack.FullName, "--language", "en");

        Assert.Equal(1, code);
        Assert.StartsWith($"{Path.Combine(_pack.FullName, "scripts/main.yaml")}:4:9: error CB0303: There is no script 'mian'.{Environment.NewLine}    Did you mean 'main'?", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_InChinese_TellsEverythingInChinese()
    {
        Write("scripts/main.yaml", "script: main\nwhen: { examples: [open the shop] }\nsteps:\n  - say: Again.\n    id: top\n  - go: top\n");

        var (code, output, _) = await RunVerb.WithAsync("check", _pack.FullName, "--language", "zh");

        Assert.Equal(1, code);
        Assert.Contains("错误 CB0601: 这里会一再回到第 4 行，其间没有向客户提问。", output, StringComparison.Ordinal);
        Assert.Contains("可以这样重现：", output, StringComparison.Ordinal);
        Assert.EndsWith("1 个错误，0 个警告。", output.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OnlyWarnings_ExitsWithZeroAndShowsTheConversation()
    {
        Write("scripts/main.yaml", "script: main\nwhen: { examples: [open the shop] }\nsteps:\n  - confirm: sure\n    say: Sure?\n    otherwise: [ { handoff: care } ]\n  - if: sure\n    then: [ { say: Open. } ]\n");

        var (code, output, _) = await RunVerb.WithAsync("check", _pack.FullName, "--language", "en");

        Assert.Equal(0, code);
        Assert.Contains("warning CB0602", output, StringComparison.Ordinal);
        Assert.Contains("- press: \"No\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_AsJson_CanBeReadByEditors()
    {
        Write("scripts/main.yaml", "script: main\nwhen: { examples: [open the shop] }\nsteps:\n  - ask: age\n    say: How old?\n    expect: number\n  - do: mian\n");

        var (code, output, _) = await RunVerb.WithAsync("check", _pack.FullName, "--format", "json", "--language", "en");

        var report = JsonElement.Parse(output);
        Assert.Equal((1, 1, 0), (code, report.GetProperty("errors").GetInt32(), report.GetProperty("warnings").GetInt32()));
        var problem = report.GetProperty("problems")[0];
        Assert.Equal(("scripts/main.yaml", 7, 9, "CB0303", "error"), (
            problem.GetProperty("file").GetString(), problem.GetProperty("line").GetInt32(), problem.GetProperty("column").GetInt32(), problem.GetProperty("code").GetString(), problem.GetProperty("severity").GetString()));
        Assert.Equal("There is no script 'mian'.", problem.GetProperty("sentence").GetString());
    }

    [Theory]
    [InlineData(null, null, null, "en")]
    [InlineData(null, null, "zh_CN.UTF-8", "zh")]
    [InlineData(null, "en_GB.UTF-8", "zh_CN.UTF-8", "en")]
    [InlineData("zh_TW", "", "en_US", "zh")]
    [InlineData("", "", "C.UTF-8", "en")]
    public void Language_OfTheTerminal_IsTakenFromItsVariables(string? all, string? messages, string? lang, string expected) =>
        Assert.Equal(expected, TerminalLanguage.Of(name => name switch { "LC_ALL" => all, "LC_MESSAGES" => messages, _ => lang }));

    public void Dispose() => _pack.Delete(recursive: true);

    private void Write(string path, string text)
    {
        var file = Path.Combine(_pack.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
