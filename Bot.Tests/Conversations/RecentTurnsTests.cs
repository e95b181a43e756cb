using Bot.Conversations;
using Bot.Conversations.Journaling;

namespace Bot.Tests.Conversations;

/// <summary>Ids of turns, before and after they are moved to the others.</summary>
public sealed class RecentTurnsTests
{
    private const int Many = RecentTurns.Most + 40;

    [Fact]
    public async Task Message_SentAgain_IsKnown_WhereverItsIdStands()
    {
        string directory;
        await using (var host = await ConversationHost.StartAsync())
        {
            directory = host.Directory;
            await SayAsync(host, 1, Many);

            Assert.InRange(Count(host, "recent_turn_ids"), 1, RecentTurns.Most);
            Assert.InRange(Count(host, "external_ids"), 1, Many - 1);
            await AssertKnownAsync(host);
        }

        await using var next = await ConversationHost.StartAsync(directory);
        await AssertKnownAsync(next);
        await SayAsync(next, Many + 1, 2 * Many);

        Assert.Equal(2 * Many, Count(next, "turns"));
        Assert.Equal(2 * Many, Count(next, "turn_numbers"));
        await AssertKnownAsync(next);
    }

    [Fact]
    public async Task Transcript_AcrossTheBorder_HasNoGap()
    {
        await using var host = await ConversationHost.StartAsync();
        await SayAsync(host, 1, Many);
        var key = ConversationHost.Key("c1", "reads");
        var end = await host.Conversations.EndAsync(key, TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(1, (int)end), (await host.ReadAsync(key, limit: 10_000)).Select(item => (int)item.Number));
        Assert.Equal(Enumerable.Range((int)end - 19, 20), (await host.ReadAsync(key, end - 20)).Select(item => (int)item.Number));
    }

    [Fact]
    public async Task Transaction_ThatIsUndoneWhileIdsMove_ForgetsNoId()
    {
        await using var host = await ConversationHost.StartAsync();
        await SayAsync(host, 1, RecentTurns.Most - 1);

        await Assert.ThrowsAsync<JournalException>(() => host.Journal.WriteAsync<int>(statements =>
        {
            statements.Recent.Add(TurnId.Of(1000, 1), 1_000_000, "undone");
            statements.Recent.MoveIfMany();
            throw new InvalidOperationException("no");
        }));

        Assert.Equal(RecentTurns.Most - 1, Count(host, "recent_turn_ids"));
        Assert.Equal(0, Count(host, "external_ids"));
        await AssertKnownAsync(host);
        Assert.False((await host.SayAsync(ConversationHost.Key("c1", "reads"), "undone", "undone")).Duplicate);
    }

    [Fact]
    public async Task Transaction_ThatIsSplit_StoresNothingOfWhatWasUndone()
    {
        await using var host = await ConversationHost.StartAsync();
        await SayAsync(host, 1, RecentTurns.Most - 1);
        var seen = 0L;
        Task<int> AddAsync(int turn) => host.Journal.WriteAsync(statements =>
        {
            seen += statements.Recent.Find(1000, $"new{turn}");
            statements.Recent.Add(TurnId.Of(1000, turn), 1_000_000 + turn, $"new{turn}");
            return 0;
        });

        await InOneTransactionAsync(
            host, () => host.Journal.WriteAsync(_ => 0), () => AddAsync(1), () => AddAsync(2), () => host.Journal.WriteAsync<int>(_ => throw new InvalidOperationException("no")));

        Assert.Equal(0, seen);
        await AssertKnownAsync(host);
    }

    [Fact]
    public async Task Ids_ErasedWhereOthersMove_DoNotComeBack()
    {
        await using var host = await ConversationHost.StartAsync();
        await SayAsync(host, 1, RecentTurns.Most - 1);

        await InOneTransactionAsync(
            host,
            () => host.Journal.WriteAsync(statements =>
            {
                statements.Recent.Add(TurnId.Of(1000, 1), 1_000_001, null);
                return 0;
            }),
            () => host.Journal.WriteAsync(statements =>
            {
                statements.Other("UPDATE turns SET external_id = NULL").Run();
                statements.Recent.Forget();
                return 0;
            }));

        Assert.Equal(0, Count(host, "external_ids"));
        Assert.False((await host.SayAsync(Conversation(1), "again", "id1")).Duplicate);
    }

    [Fact]
    public async Task Turn_ThatIsStoredAlready_IsRefused()
    {
        await using var host = await ConversationHost.StartAsync();
        await SayAsync(host, 1, Many);

        foreach (var id in (long[])[TurnId.Of(1, 1), Last(host)])
        {
            await Assert.ThrowsAsync<JournalException>(() => host.Journal.WriteAsync(statements =>
            {
                statements.Recent.Add(id, 1_000_000, null);
                return 0;
            }));
        }

        Assert.Equal(Many, Count(host, "turn_numbers"));
    }

    [Fact]
    public async Task Customer_Erased_LeavesNoIdOfAMessage()
    {
        await using var host = await ConversationHost.StartAsync();
        await SayAsync(host, 1, Many);
        foreach (var conversation in (string[])["c1", "c2", "c3"])
        {
            await host.Conversations.EraseAsync(ConversationHost.Key(conversation, "reads"), TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, Count(host, "external_ids"));
        Assert.False((await host.SayAsync(ConversationHost.Key("c2", "reads"), "again", "id2")).Duplicate);
    }

    [Theory]
    [InlineData("SELECT id, first_item + items FROM turns_by_id WHERE id BETWEEN 1 AND 2 ORDER BY id DESC LIMIT 1")]
    [InlineData("SELECT snapshot, id FROM turns_by_id WHERE id BETWEEN 1 AND 2 AND kind <> 'Kept' ORDER BY id DESC LIMIT 1")]
    [InlineData("SELECT activity FROM turns_by_id WHERE id = 1")]
    [InlineData("SELECT id, commands FROM turns_by_id WHERE id BETWEEN 1 AND 2 ORDER BY id LIMIT 100")]
    [InlineData("SELECT number FROM turn_numbers WHERE id = 1")]
    public async Task TurnsById_AreFound_WithoutReadingOthers(string sql)
    {
        await using var host = await ConversationHost.StartAsync();

        var plan = host.Journal.Read(sql, static (reader, query) =>
        {
            var steps = new List<string>();
            var explained = reader.Statement($"EXPLAIN QUERY PLAN {query}");
            while (explained.Step())
            {
                steps.Add(explained.Text(3)!);
            }

            return steps;
        });

        Assert.Contains(plan, step => step.StartsWith("SEARCH", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal) || step.Contains("TEMP", StringComparison.Ordinal));
    }

    // The first holds the writer up until all others wait behind it.
    private static async Task InOneTransactionAsync(ConversationHost host, params Func<Task<int>>[] writes)
    {
        using var gate = new ManualResetEventSlim();
        var first = host.Journal.WriteAsync(_ =>
        {
            gate.Wait(TestContext.Current.CancellationToken);
            return 0;
        });
        var others = writes.Select(write => write()).ToList();
        gate.Set();
        await first;
        await Task.WhenAll(others).ContinueWith(_ => { }, TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    private static async Task SayAsync(ConversationHost host, int first, int last)
    {
        foreach (var numbers in Enumerable.Range(first, last - first + 1).Chunk(64))
        {
            await Task.WhenAll(numbers.GroupBy(Conversation).Select(async group =>
            {
                foreach (var number in group)
                {
                    await host.SayAsync(group.Key, $"words {number}", $"id{number}");
                }
            }));
        }
    }

    private static async Task AssertKnownAsync(ConversationHost host)
    {
        foreach (var number in (int[])[1, 2, 3, RecentTurns.Most - 20, RecentTurns.Most - 1])
        {
            var again = await host.SayAsync(Conversation(number), "again", $"id{number}");
            Assert.Equal((true, (number + 2L) / 3), (again.Duplicate, again.Turn));
        }
    }

    private static ConversationKey Conversation(int number) => ConversationHost.Key($"c{((number - 1) % 3) + 1}", "reads");

    private static long Last(ConversationHost host) => host.Journal.Read(0, static (reader, _) => Number(reader, "SELECT max(id) FROM recent_turn_ids"));

    private static int Count(ConversationHost host, string table) => (int)host.Journal.Read(table, static (reader, name) => Number(reader, $"SELECT count(*) FROM {name}"));

    private static long Number(JournalReader reader, string sql)
    {
        var query = reader.Statement(sql);
        query.Step();
        var number = query.Int64(0);
        query.Reset();
        return number;
    }
}
