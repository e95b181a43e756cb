using System.Text.Json;
using Bot.Benchmarks.Verification;
using Bot.Conversations;
using Bot.Dialogs.Turns.Events;
using Bot.Tests.Channels.DirectLine;
using Bot.Tests.Conversations;
using Bot.Tests.Kit;
using Bot.Verifier;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Verification;

/// <summary>The verifier accepts what the engine did and nothing else.</summary>
public sealed class VerifierTests(GeneratedTurns generated) : IClassFixture<GeneratedTurns>
{
    public static TheoryData<int> Kinds => [.. Enumerable.Range(0, Tampering.All.Count)];

    [Fact]
    public void GeneratedTurns_AreAllAccepted()
    {
        var (code, output, errors) = Run(generated.File);

        Assert.True(code == 0, output + errors);
        Assert.Contains("Everything holds.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void GeneratedTurns_CertificatesAreSmall() =>
        Assert.InRange(Number(generated.File, "SELECT max(length(CAST(certificate AS BLOB))) FROM turns"), 500, 4_000);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void FalsifiedTurns_AreAllRejected(int kind)
    {
        var outcome = generated.Tampered.Try(Tampering.All[kind], each: 15);

        Assert.True(outcome.Tried >= 10, $"{outcome.Kind.Name}: only {outcome.Tried} turns could be falsified so");
        Assert.True(outcome.Missed == 0, $"{outcome.Kind.Name}: {outcome.Where}");
    }

    [Fact]
    public async Task RemovedReply_ThatRepeatsThoseBefore_IsRejected()
    {
        await using var host = await HostFixture.StartAsync([], TestContext.Current.CancellationToken);
        var key = new ConversationKey("ecommerce", "directline", "repeated");
        var conversations = host.Services.GetRequiredService<ConversationService>();
        var at = DateTimeOffset.UnixEpoch;
        TurnEvent[] events = [new CustomerSaid { At = at, Text = "talk to a person" }, new CustomerSaid { At = at, Text = "my lamp is broken" }, new HandoffChanged { At = at, State = "accepted" }, .. Enumerable.Repeat(new CustomerSaid { At = at, Text = "hello" }, 6)];
        foreach (var happened in events)
        {
            await conversations.AcceptAsync(key, new() { Event = happened }, TestContext.Current.CancellationToken);
        }

        using var journal = new JournalFile(Path.Combine(host.Data, "channelbot.db"));
        var turns = journal.Turns(journal.Conversations().Single(conversation => conversation.Key == key.ToString()).Id);
        Assert.Empty(Rejections(journal, key, turns));
        Assert.Contains("turns of 1 conversation on 1 release.", Run(Path.Combine(host.Data, "channelbot.db")).Output, StringComparison.Ordinal);

        Assert.True(Tampering.All.Single(kind => kind.Name == "reply removed").Change(turns, turns.Count - 1));

        Assert.NotEmpty(Rejections(journal, key, turns));
    }

    [Theory]
    [InlineData("last turn cut off", "DELETE FROM turns WHERE number = (SELECT max(number) - 20 FROM turns)")]
    [InlineData("passage of the pack altered", "UPDATE releases SET source = (SELECT source FROM releases r WHERE r.hash <> releases.hash)")]
    [InlineData("release removed", "DELETE FROM releases")]
    [InlineData("conversation renamed", "UPDATE conversations SET key = key || 'x' WHERE id = 3")]
    [InlineData("conversation removed", "DELETE FROM conversations WHERE id = 3")]
    [InlineData("turns without their certificates", "UPDATE turns SET certificate = NULL, seal = NULL WHERE conversation = 3 AND id & 4294967295 > 2")]
    [InlineData("index that leads past a turn", "DELETE FROM turn_ids WHERE number = 10")]
    [InlineData("not JSON", "UPDATE turns SET event = '{' WHERE number = 10")]
    public void Journal_FalsifiedInTheFile_IsRejected(string how, string sql)
    {
        var file = generated.Copy(how);
        Assert.True(Execute(file, sql) > 0);

        var (code, output, _) = Run(file, "--json");

        Assert.True(code == 1, how);
        using var report = JsonDocument.Parse(output);
        Assert.False(report.RootElement.GetProperty("accepted").GetBoolean());
        Assert.NotEqual(0, report.RootElement.GetProperty("rejections").GetArrayLength());
    }

    [Fact]
    public void Head_NotedEarlier_TellsOfALaterForgery()
    {
        var file = generated.Copy("head");
        var head = Run(file).Output.Split('\n').First(line => line.StartsWith("Head: ", StringComparison.Ordinal))["Head: ".Length..].Trim();
        Assert.Equal(0, Run(file, "--head", head).Code);

        Execute(file, "UPDATE turns SET seal = replace(seal, 'a', 'b') WHERE number = 5");

        Assert.Contains("when the head was noted", Run(file, "--head", head).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ErasedCustomer_LeavesAChainThatHolds()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var host = await HostFixture.StartAsync([], cancel);
        var talks = new List<DirectLineClient>();
        for (var i = 0; i < 2; i++)
        {
            talks.Add(await DirectLineClient.StartAsync(host));
            await SayAsync(talks[i], "Where is my order?", "SO100001");
        }

        var file = Path.Combine(host.Data, "channelbot.db");
        Assert.True(await host.Services.GetRequiredService<CustomerEraser>().EraseAsync("ecommerce", "directline", Customer(file), cancel) > 0);
        await SayAsync(talks[0], "how long does delivery take");
        await SayAsync(talks[1], "how long does delivery take");

        var (code, output, errors) = Run(file);

        Assert.True(code == 0, output + errors);
        Assert.DoesNotContain("only their seals checked: 0.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(2, "a", "b")]
    [InlineData(2, "absent.db")]
    [InlineData(2, "absent.db", "--head", "x")]
    public void Arguments_ThatMakeNoSense_AreMisuse(int expected, params string[] arguments) => Assert.Equal(expected, Run(arguments).Code);

    private static List<Rejection> Rejections(JournalFile journal, ConversationKey key, List<StoredTurn> turns)
    {
        var rejections = new List<Rejection>();
        turns.ForEach(new ConversationCheck(key.ToString(), hash => new(journal.Release(hash)!), rejections).Take);
        return rejections;
    }

    private static async Task SayAsync(DirectLineClient customer, params string[] lines)
    {
        foreach (var line in lines)
        {
            var before = (await customer.PollAsync()).Activities.Count;
            await customer.SayAsync(line);
            await Eventually.HoldsAsync(async () => (await customer.PollAsync()).Activities.Count >= before + 2, line);
        }
    }

    private static string Customer(string file)
    {
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT customer FROM customers LIMIT 1";
        return (string)command.ExecuteScalar()!;
    }

    private static long Number(string file, string sql)
    {
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static int Execute(string file, string sql)
    {
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static (int Code, string Output, string Errors) Run(params string[] arguments)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var code = Bot.Verifier.Program.Run(arguments, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
