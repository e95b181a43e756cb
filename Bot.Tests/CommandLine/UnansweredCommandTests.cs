using Bot.CommandLine;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Testing;
using Bot.Tests.Kit;
using Bot.Tests.Models;

namespace Bot.Tests.CommandLine;

/// <summary>The verb <c>unanswered</c>, over the journal of a real host.</summary>
public sealed class UnansweredCommandTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("unanswered");
    private HostFixture _host = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Pack => Path.Combine(_folder.FullName, "pack");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(Pack, "knowledge"));
        await File.WriteAllTextAsync(Path.Combine(Pack, "pack.yaml"), "pack: small\nlanguages: [en]\nbrand: { name: Small }\nhandoff: support\n", Stop);
        Directory.CreateDirectory(Path.Combine(Pack, "scripts"));
        await File.WriteAllTextAsync(Path.Combine(Pack, "scripts", "hello.yaml"), "script: hello\ntitle: { en: Hello }\nwhen: { keywords: [hello] }\nsteps: [{ say: { en: Hello. } }]\n", Stop);
        await File.WriteAllTextAsync(Path.Combine(Pack, "knowledge", "faq.csv"), "question,answer\nHow long is the warranty?,Two years.\n", Stop);
        _host = await HostFixture.StartAsync([Pack], Stop);
        var door = await DirectLineDoor.OpenAsync(_host);
        string[] said = ["do you sell gift cards", "how long is the warranty", "Can I buy a gift card? 13912345678", "=1+1 elephants", "do you sell gift cards"];
        foreach (var (index, text) in said.Index())
        {
            await door.SayAsync(text);
            await door.RepliesAsync(index + 1);
        }

        // The quote came in two.
        await door.RepliesAsync(said.Length + 1);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Unanswered_ListsGroupsWithoutPersonalData_AndExportsThem()
    {
        var listed = await RunAsync();
        var file = Path.Combine(_folder.FullName, "out.csv");
        var exported = await RunAsync("--out", file);

        Assert.Equal((BotCommandLine.Success, ""), (listed.Code, listed.Errors));
        Assert.Contains("3  do you sell gift cards", listed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("warranty", listed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("13912345678", listed.Output, StringComparison.Ordinal);
        Assert.Equal(BotCommandLine.Success, exported.Code);
        var lines = await File.ReadAllLinesAsync(file, Stop);
        Assert.Equal("group,times,language,wording,asked,last", lines[0]);
        Assert.Contains(lines, line => line.Contains("\"'=1+1 elephants\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Draft_WithAnAnswer_MakesAPairThatIsQuoted_WithTestsThatHold()
    {
        var (code, output, errors) = await DraftAsync("--answer", "Yes: 50 and 100 yuan.");

        Assert.True(code == BotCommandLine.Success, errors);
        Assert.Contains("knowledge/answer-", output, StringComparison.Ordinal);
        var release = PackCompiler.Compile(PackCompiler.Read(Pack)).Release!;
        Assert.All(PackTests.Run(release), test => Assert.True(test.Passed, test.Failure));
        var conversation = new Conversation(release);
        conversation.User("can I buy gift cards");
        Assert.Contains("50 and 100 yuan", conversation.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_WithoutAnAnswer_MakesAScriptThatHandsOver()
    {
        var (code, output, errors) = await DraftAsync();

        Assert.True(code == BotCommandLine.Success, errors);
        Assert.Contains("scripts/answer-", output, StringComparison.Ordinal);
        var release = PackCompiler.Compile(PackCompiler.Read(Pack)).Release!;
        Assert.All(PackTests.Run(release), test => Assert.True(test.Passed, test.Failure));
        Assert.Contains(new Conversation(release).User("do you sell gift cards").Last.Commands, command => command is Bot.Dialogs.Turns.Commands.HandOff { });
    }

    [Fact]
    public async Task Draft_OfNoGroup_SaysSoAndWritesNothing()
    {
        var (code, _, errors) = await RunVerb.WithAsync("unanswered", "draft", "00000000", "--data", _host.Data, "--pack", Pack, "--answer", "x");

        Assert.Equal(BotCommandLine.Failure, code);
        Assert.Contains("no group '00000000'", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Pack, "tests")));
    }

    private async Task<(int Code, string Output, string Errors)> DraftAsync(params string[] more)
    {
        var group = (await RunAsync()).Output[..8];
        return await RunVerb.WithAsync(["unanswered", "draft", group, "--data", _host.Data, "--pack", Pack, .. more]);
    }

    private Task<(int Code, string Output, string Errors)> RunAsync(params string[] more) => RunVerb.WithAsync(["unanswered", "--data", _host.Data, .. more]);
}
