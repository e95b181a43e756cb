using Bot.Conversations;
using Bot.Conversations.Journaling;
using Bot.Tests.Kit;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Conversations;

/// <summary>The file under all of it.</summary>
public sealed class JournalTests
{
    [Fact]
    public async Task Journal_AfterAnyConversation_CanBeDerivedAgain()
    {
        await using var host = await ConversationHost.StartAsync();
        foreach (var text in (string[])["hello", "many 3", "silence", "handoff", "close", "again"])
        {
            await host.SayAsync(ConversationHost.Key(), text);
            await host.SayAsync(ConversationHost.Key("c2", "reads"), text);
        }

        Assert.Equal(12, JournalAudit.Verify(host.Journal.Path, _ => ConversationHost.Release(), PlainEngine.Step));
    }

    [Fact]
    public async Task Conversation_AfterARestart_GoesOnWhereItWas()
    {
        var key = ConversationHost.Key(channel: "reads");
        string directory;
        await using (var host = await ConversationHost.StartAsync())
        {
            directory = host.Directory;
            await host.SayAsync(key, "one", "id1");
        }

        await using var next = await ConversationHost.StartAsync(directory);

        Assert.True((await next.SayAsync(key, "one", "id1")).Duplicate);
        Assert.Equal(new(2, 3, false), await next.SayAsync(key, "two", "id2"));
        Assert.Equal(["1: one", "2: two"], (await next.ReadAsync(key)).Where(item => item.Reply is not null).Select(item => PlainEngine.TextOf(item.Reply)));
    }

    [Fact]
    public async Task Items_ReadAfterEachNumber_ComeWithoutGapOrRepeat()
    {
        await using var host = await ConversationHost.StartAsync();
        var key = ConversationHost.Key(channel: "reads");
        foreach (var text in (string[])["one", "silence", "many 4", "silence", "two"])
        {
            await host.SayAsync(key, text);
        }

        for (var after = 0; after <= 12; after++)
        {
            Assert.Equal(Enumerable.Range(after + 1, 11 - Math.Min(after, 11)), (await host.ReadAsync(key, after)).Select(item => (int)item.Number));
        }

        Assert.Equal([4L, 5L, 6L], (await host.ReadAsync(key, 3, 3)).Select(item => item.Number));
    }

    [Fact]
    public async Task FileOfTheFirstForm_Opened_KeepsTurnsAndWhatIsToBeDone()
    {
        var directory = Directory.CreateTempSubdirectory("journal").FullName;
        OldJournal.Make(directory, 1, """
            INSERT INTO conversations(id, key, bot, channel, created) VALUES(3, 'plain|reads|c1', 'plain', 'reads', 0);
            INSERT INTO turns(id, conversation, at, kind, first_item, items, visible, root, root_item, open, delivery, external_id, activity, commands) VALUES
              ((3 << 32) | 2, 3, 2000, 'CustomerSaid', 2, 1, 1, 2, 2, 0, 0, 'id2', 'second', '[]'),
              ((3 << 32) | 1, 3, 1000, 'CustomerSaid', 1, 1, 1, 1, 1, 0, 0, 'id1', 'first', '[]');
            INSERT INTO commands(turn, idx, kind, state) VALUES((3 << 32) | 1, 0, 1, 1), ((3 << 32) | 2, 0, 1, 0), ((3 << 32) | 2, 1, 1, 2);
            """);

        using var journal = new Journal(directory, NullLogger<Journal>.Instance);

        Assert.Equal(["first", "second"], journal.Read(3L, (reader, id) => reader.TurnsFrom(id, 1, 10)).Select(row => row.Activity));
        Assert.Equal((2L, 3L), journal.Read(3L, (reader, id) => reader.FindEnd(id)));
        Assert.Equal(
            [0L, 1L, 1L], ((CommandState[])[CommandState.Done, CommandState.Pending, CommandState.Parked]).Select(state => journal.Read(state, (reader, wanted) => reader.CountInState(wanted))).Order());
        Assert.Equal(0, journal.Read(CommandState.Done, (reader, wanted) => reader.CountInState(wanted)));
    }

    [Fact]
    public void FileOfTheFirstForm_Opened_HoldsItsWordsOnce()
    {
        var directory = Directory.CreateTempSubdirectory("journal").FullName;
        var path = OldJournal.Make(directory, 1, """
            INSERT INTO conversations(id, key, bot, channel, created) VALUES(3, 'plain|reads|c1', 'plain', 'reads', 0);
            INSERT INTO turns(id, conversation, at, kind, first_item, items, visible, root, root_item, open, delivery, external_id, activity, commands) VALUES
              ((3 << 32) | 1, 3, 1000, 'CustomerSaid', 1, 1, 1, 1, 1, 0, 0, 'id1', 'words-of-a-customer', '[]');
            """);

        new Journal(directory, NullLogger<Journal>.Instance).Dispose();

        Assert.Single(System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(path, System.Text.Encoding.Latin1), "words-of-a-customer"));
        Assert.False(File.Exists(path + "-wal"));
    }

    [Fact]
    public async Task FullDisk_Message_FailsClearlyAndLosesNothingStored()
    {
        await using var host = await ConversationHost.StartAsync();
        var key = ConversationHost.Key(channel: "reads");
        await host.SayAsync(key, "before", "id0");
        await host.Journal.WriteAsync(statements => statements.Other("PRAGMA max_page_count = 1").Run());

        var failure = await Assert.ThrowsAsync<JournalException>(async () =>
        {
            for (var number = 1; number < 1000; number++)
            {
                await host.SayAsync(key, new string('x', 4000), $"id{number}");
            }
        });

        Assert.Contains("full", failure.Message, StringComparison.OrdinalIgnoreCase);
        var health = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HealthStatus.Unhealthy, health.Status);
        await host.Journal.WriteAsync(statements => statements.Other("PRAGMA max_page_count = 1000000").Run());
        var stored = (await host.ReadAsync(key))[^1].Turn;
        Assert.Equal(stored + 1, (await host.SayAsync(key, "after")).Turn);
        JournalAudit.Verify(host.Journal.Path, _ => ConversationHost.Release(), PlainEngine.Step);
    }

    [Fact]
    public void NewerFile_Opened_IsRefusedWithARemedy()
    {
        var directory = Directory.CreateTempSubdirectory("channelbot").FullName;
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(directory, "channelbot.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 999";
            command.ExecuteNonQuery();
        }

        var failure = Assert.Throws<JournalException>(() => new Journal(directory, NullLogger<Journal>.Instance));

        Assert.Contains("newer ChannelBot", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timer_Due_WakesTheConversationAlsoAfterARestart()
    {
        var key = ConversationHost.Key(channel: "reads");
        var time = new FakeTimeProvider(DateTimeOffset.Parse("2026-03-01T00:00:00Z", null));
        string directory;
        await using (var host = await ConversationHost.StartAsync(services: services => services.AddSingleton<TimeProvider>(time)))
        {
            directory = host.Directory;
            await host.SayAsync(key, "timer nudge 2026-03-01T01:00:00Z");
        }

        time.Advance(TimeSpan.FromHours(2));
        await using var next = await ConversationHost.StartAsync(directory, services: services => services.AddSingleton<TimeProvider>(time));

        await Eventually.HoldsAsync(() => Last(next, key) == "nudge fired", "the timer");
        Assert.Empty(next.Journal.Read(0, (reader, _) => reader.Timers()));
    }

    [Fact]
    public async Task Timer_SetAgain_FiresOnceAtTheNewTime()
    {
        var key = ConversationHost.Key(channel: "reads");
        var time = new FakeTimeProvider(DateTimeOffset.Parse("2026-03-01T00:00:00Z", null));
        await using var host = await ConversationHost.StartAsync(services: services => services.AddSingleton<TimeProvider>(time));
        await host.SayAsync(key, "timer nudge 2026-03-01T01:00:00Z");
        await host.SayAsync(key, "timer nudge 2026-03-01T03:00:00Z");
        await host.SayAsync(key, "timer other 2026-03-01T02:00:00Z");

        time.Advance(TimeSpan.FromMinutes(150));
        await Eventually.HoldsAsync(() => Last(host, key) == "other fired", "the other timer");
        time.Advance(TimeSpan.FromHours(1));
        await Eventually.HoldsAsync(() => Last(host, key) == "nudge fired", "the timer");

        Assert.Equal(5, host.Journal.Read(key.ToString(), (reader, name) => reader.FindEnd(reader.FindConversation(name))).Turn);
    }

    [Fact]
    public async Task Customer_Erased_LeavesNoWordAndStartsAfresh()
    {
        await using var host = await ConversationHost.StartAsync();
        var key = ConversationHost.Key(channel: "reads");
        await host.SayAsync(key, "my secret is melon", "id1");
        await host.SayAsync(key, "two", "id2");

        var erased = await host.Conversations.EraseAsync(key.Bot, key.Channel, "ann", TestContext.Current.CancellationToken);

        Assert.Equal(2, erased);
        Assert.Equal(4, (await host.ReadAsync(key)).Count);
        Assert.DoesNotContain("melon", System.Text.Encoding.Latin1.GetString(await ReadSharedAsync(host.Journal.Path)), StringComparison.Ordinal);
        Assert.DoesNotContain("melon", System.Text.Encoding.Latin1.GetString(await ReadSharedAsync(host.Journal.Path + "-wal")), StringComparison.Ordinal);
        await host.SayAsync(key, "hello", "id1");
        Assert.Equal("1: hello", Last(host, key));
        JournalAudit.Verify(host.Journal.Path, _ => ConversationHost.Release(), PlainEngine.Step);
    }

    private static async Task<byte[]> ReadSharedAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }

    private static string Last(ConversationHost host, ConversationKey key) =>
        PlainEngine.TextOf(host.Services.GetRequiredService<Transcript>().Read(key.ToString(), 0, 1000)[^1].Reply);
}
