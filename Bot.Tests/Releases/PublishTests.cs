using System.Diagnostics;
using Bot.CommandLine;
using Bot.Conversations.Journaling;
using Bot.Tests.Conversations;
using Bot.Tests.Kit;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Releases;

/// <summary>Publishing beside a host at work: the host is a process of its own, the verbs are others.</summary>
public sealed class PublishTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("channelbot-");
    private readonly TinyPack _one = new("one");
    private readonly TinyPack _two = new("two");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _one.Dispose();
        _two.Dispose();
        _data.Delete(recursive: true);
    }

    [Fact]
    public async Task Publish_BesideARunningHost_TakesEffectAndSparesOpenConversations()
    {
        await using var host = await StartAsync();
        using var http = new HttpClient { BaseAddress = host.Address };
        var open = await TinyCustomer.StartAsync(http);
        Assert.Equal("one: your name?", await open.SayAsync("name"));

        await AcceptedAsync(1);
        await TakenUpAsync(http, "two: x");

        // It finishes where it began, or has moved along without losing its place.
        Assert.EndsWith(": hello Ada", await open.SayAsync("Ada"), StringComparison.Ordinal);
        Assert.Equal("two: again", await open.SayAsync("again"));

        Assert.Equal(BotCommandLine.Success, (await VerbAsync("rollback", "--by", "ben")).Code);
        await TakenUpAsync(http, "one: x");
        Assert.Contains($"now serves release {_two.Hash[..8]}, published by ada", host.Output, StringComparison.Ordinal);
        Assert.Contains($"is back on release {_one.Hash[..8]}, rolled back by ben", host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("published by ben", host.Output, StringComparison.Ordinal);
        Assert.Equal("one: and again", await open.SayAsync("and again"));

        var (_, log, _) = await VerbAsync("releases");
        Assert.Contains($"tiny  {_one.Hash[..12]}  rolled back by ben  LIVE", log, StringComparison.Ordinal);
        Assert.Contains($"tiny  {_two.Hash[..12]}  published by ada", log, StringComparison.Ordinal);
        Assert.Equal(BotCommandLine.Success, (await VerbAsync("replay")).Code);
    }

    [Fact]
    public async Task Publish_InTheMiddleOfAScript_MovesOrFinishesOnTheOldReleaseOverACrash()
    {
        TinyCustomer first, second;
        await using (var host = await StartAsync())
        {
            using var http = new HttpClient { BaseAddress = host.Address };
            first = await TinyCustomer.StartAsync(http);
            Assert.Equal("one: your name?", await first.SayAsync("name"));
            await AcceptedAsync(1);
            await TakenUpAsync(http, "two: x");
            await host.KillAsync();
        }

        await using (var host = await StartAsync())
        {
            using var http = new HttpClient { BaseAddress = host.Address };
            Assert.Equal("two: hello Ada", await first.At(http).SayAsync("Ada"));

            second = await TinyCustomer.StartAsync(http);
            Assert.Equal("two: your name?", await second.SayAsync("name"));
            using var three = new TinyPack("three");
            three.Write("scripts/all.yaml", File.ReadAllText(Path.Combine(three.Path, "scripts", "all.yaml")).Replace("- ask: name", "- ask: name\n    expect: number", StringComparison.Ordinal));
            Assert.Equal(BotCommandLine.Success, (await VerbAsync("publish", three.Path, "--override", "another kind of answer")).Code);
            await TakenUpAsync(http, "three: x");
            await host.KillAsync();
        }

        await using (var host = await StartAsync())
        {
            using var http = new HttpClient { BaseAddress = host.Address };
            Assert.Equal("two: hello Ben", await second.At(http).SayAsync("Ben"));
            Assert.Equal("three: y", await second.At(http).SayAsync("y"));
        }
    }

    [Fact]
    public async Task Host_StartedAgain_ServesWhatIsPublishedAndWithDraftItsFolder()
    {
        Assert.Equal(BotCommandLine.Success, (await VerbAsync("publish", _two.Path, "--by", "ada")).Code);
        await using (var host = await StartAsync(_one.Path))
        {
            using var http = new HttpClient { BaseAddress = host.Address };
            Assert.Equal("two: x", await (await TinyCustomer.StartAsync(http)).SayAsync("x"));
            Assert.Contains("not its folder", host.Output, StringComparison.Ordinal);
        }

        await using (var host = await StartAsync())
        {
            Assert.Contains($"serving tiny ({_two.Hash[..8]});", host.Output, StringComparison.Ordinal);
        }

        await using (var host = await StartAsync(_one.Path, "--draft"))
        {
            using var http = new HttpClient { BaseAddress = host.Address };
            Assert.Equal("one: x", await (await TinyCustomer.StartAsync(http)).SayAsync("x"));
        }
    }

    [Fact]
    public async Task Publish_WithAFailingTest_IsBlockedUnlessOverriddenByName()
    {
        await VerbAsync("publish", _one.Path);
        _two.Write("tests/all.yaml", "test: echo\nconversation:\n  - customer: hi\n  - bot: three\n");

        var (code, output, _) = await VerbAsync("publish", _two.Path);
        Assert.Equal(BotCommandLine.Failure, code);
        Assert.Contains("The reply should contain 'three'", output, StringComparison.Ordinal);
        Assert.Contains("Not published.", output, StringComparison.Ordinal);
        Assert.Contains($"{_one.Hash[..12]}  published by {Environment.UserName}  LIVE", (await VerbAsync("releases")).Output, StringComparison.Ordinal);

        Assert.Equal(BotCommandLine.Success, (await VerbAsync("publish", _two.Path, "--by", "ada", "--override", "the shop is on fire")).Code);
        var (_, log, _) = await VerbAsync("releases");
        Assert.Contains("published against a red result by ada  LIVE", log, StringComparison.Ordinal);
        Assert.Contains("found: 1 of 1 tests failed", log, StringComparison.Ordinal);
        Assert.Contains("reason: the shop is on fire", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_ThatChangesRealConversations_WantsThemAccepted()
    {
        await using var host = await StartAsync();
        using var http = new HttpClient { BaseAddress = host.Address };
        await (await TinyCustomer.StartAsync(http)).SayAsync("one thing");
        await (await TinyCustomer.StartAsync(http)).SayAsync("another");

        var (code, output, _) = await VerbAsync("publish", _two.Path);
        Assert.Equal(BotCommandLine.Failure, code);
        Assert.Contains("2 of 2 conversations change:", output, StringComparison.Ordinal);
        Assert.Contains("2 other wording in echo", output, StringComparison.Ordinal);
        Assert.Contains("before  one: ", output, StringComparison.Ordinal);
        Assert.Contains("--accept 2", output, StringComparison.Ordinal);

        Assert.Equal(BotCommandLine.Failure, (await VerbAsync("publish", _two.Path, "--accept", "1")).Code);
        await AcceptedAsync(2);
        Assert.Contains("2 of 2 conversations change: 2 other wording in echo", (await VerbAsync("releases")).Output, StringComparison.Ordinal);
        Assert.Contains("2 of 2 conversations change:", (await VerbAsync("diff", _one.Hash[..8], "live")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_OfABrokenPack_IsBlockedWhateverIsOverridden()
    {
        await VerbAsync("publish", _one.Path);
        _two.Write("scripts/all.yaml", "script: x\nsteps:\n  - go: nowhere\n");

        var (code, output, _) = await VerbAsync("publish", _two.Path, "--override", "now");

        Assert.Equal(BotCommandLine.Failure, code);
        Assert.Contains("all.yaml:3:", output, StringComparison.Ordinal);
        Assert.DoesNotContain("red result", (await VerbAsync("releases")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_Killed_LeavesTheOldReleaseOrTheNew()
    {
        await VerbAsync("publish", _one.Path);
        const int LastTry = 40;
        var (_, two, live) = (_one.Hash, _two.Hash, _one.Hash);

        // From before the program has begun to after it has ended: the moment of death moves on with each try.
        for (var delay = 0; live != two && delay <= LastTry; delay++)
        {
            using var publishing = Process.Start(HostProcess.Describe(["publish", _two.Path, "--data", _data.FullName, "--accept", "0"]))!;
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
            limit.CancelAfter(delay < LastTry ? TimeSpan.FromMilliseconds(100 * delay) : Timeout.InfiniteTimeSpan);
            await publishing.WaitForExitAsync(limit.Token).ContinueWith(_ => { }, Cancel, TaskContinuationOptions.None, TaskScheduler.Default);
            if (!publishing.HasExited)
            {
                publishing.Kill(entireProcessTree: true);
                await publishing.WaitForExitAsync(Cancel);
            }

            live = (string)Query("SELECT hash FROM publications ORDER BY number DESC LIMIT 1");
            Assert.Contains(live, (string[])[_one.Hash, two]);
            Assert.Equal("ok", Query("PRAGMA integrity_check"));
            Assert.Equal(1L, Query($"SELECT count(*) FROM releases WHERE hash = '{live}'"));
        }

        Assert.Equal(two, live);
        await using var host = await StartAsync();
        Assert.Contains($"serving tiny ({two[..8]});", host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_IntoTheJournalOfAnOlderHost_LeavesItAsItIs()
    {
        OldJournal.Make(_data.FullName, JournalSchema.Version - 1, "INSERT INTO conversations(id, key, bot, channel, created) VALUES(3, 'plain|reads|c1', 'plain', 'reads', 0)");

        var (code, output, errors) = await VerbAsync("publish", _one.Path);

        Assert.Equal(BotCommandLine.Failure, code);
        Assert.Contains("Start the host of this version once with that directory", output + errors, StringComparison.Ordinal);
        Assert.Equal(JournalSchema.Version - 1L, Query("PRAGMA user_version"));
    }

    [Fact]
    public async Task Rollback_AgainAndAgain_GoesFurtherBack()
    {
        using var three = new TinyPack("three");
        foreach (var pack in (TinyPack[])[_one, _two, three])
        {
            Assert.Equal(BotCommandLine.Success, (await VerbAsync("publish", pack.Path)).Code);
        }

        Assert.Contains(_two.Hash[..8], (await VerbAsync("rollback")).Output, StringComparison.Ordinal);
        Assert.Contains(_one.Hash[..8], (await VerbAsync("rollback")).Output, StringComparison.Ordinal);
        var (code, _, errors) = await VerbAsync("rollback");
        Assert.Equal(BotCommandLine.Failure, code);
        Assert.Contains($"nothing to go back to: {_one.Hash[..8]} is the first release of 'tiny'", errors, StringComparison.Ordinal);
        Assert.Contains("没有可回退的版本", (await VerbAsync("rollback", "--language", "zh")).Errors, StringComparison.Ordinal);
        Assert.Contains(three.Hash[..8], (await VerbAsync("rollback", "--to", three.Hash[..8])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rollback_OfTheFirstPublication_LeadsToTheFolderThatWasServedOrIsRefused()
    {
        await using (await StartAsync(_one.Path))
        {
            Assert.Equal(BotCommandLine.Success, (await VerbAsync("publish", _two.Path)).Code);
            Assert.Contains($"back on {_one.Hash[..8]}", (await VerbAsync("rollback")).Output, StringComparison.Ordinal);
        }

        // What was rolled back to wins over folders as a publication does.
        await using (var host = await StartAsync(_two.Path))
        {
            Assert.Contains($"serving tiny ({_one.Hash[..8]});", host.Output, StringComparison.Ordinal);
        }

        var (code, _, errors) = await VerbAsync("rollback");
        Assert.Equal(BotCommandLine.Failure, code);
        Assert.Contains("--pack DIR --draft", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rollback_WithoutAPublication_SaysSo()
    {
        await using (await StartAsync(_one.Path))
        {
        }

        var (code, _, errors) = await VerbAsync("rollback");

        Assert.Equal(BotCommandLine.Failure, code);
        Assert.Contains("Nothing was published here, so there is nothing to take back.", errors, StringComparison.Ordinal);
    }

    private Task<HostProcess> StartAsync() => StartAsync(_data.GetFiles("channelbot.db").Length == 0 ? _one.Path : null);

    private Task<HostProcess> StartAsync(string? pack, params string[] arguments) =>
        HostProcess.StartAsync(_data.FullName, pack is null ? [] : [pack], null, Cancel, arguments);

    private Task<(int Code, string Output, string Errors)> VerbAsync(string verb, params string[] arguments) =>
        RunVerb.WithAsync([verb, .. arguments, "--data", _data.FullName]);

    private async Task AcceptedAsync(int changes)
    {
        var (code, output, errors) = await VerbAsync("publish", _two.Path, "--by", "ada", "--accept", $"{changes}");
        Assert.True(code == BotCommandLine.Success, output + errors);
    }

    private static Task TakenUpAsync(HttpClient http, string expected) => Eventually.HoldsAsync(
        async () => await (await TinyCustomer.StartAsync(http)).SayAsync("x") == expected, expected);

    private object Query(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(_data.FullName, "channelbot.db"), Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }
}
