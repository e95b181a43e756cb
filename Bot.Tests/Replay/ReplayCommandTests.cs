using Bot.CommandLine;
using Bot.Tests.Kit;

namespace Bot.Tests.Replay;

/// <summary>What real conversations left in the journal runs again to the bit, and what was changed since shows.</summary>
public sealed class ReplayCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("channelbot-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Journal_OfRealConversations_ComesOutBitForBit()
    {
        await using var shop = await TalkAsync();

        var (code, output, errors) = await RunVerb.WithAsync("replay", "--data", shop.Data);

        Assert.True(code == BotCommandLine.Success, output + errors);
        Assert.Contains("of 3 conversations came out as recorded", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OfTheJournal_ReplaysWithoutIt()
    {
        await using var shop = await TalkAsync();
        var file = Path.Combine(_folder.FullName, "some.jsonl");

        Assert.Equal(BotCommandLine.Success, (await RunVerb.WithAsync("export", "--data", shop.Data, "--conversation", shop.Keys[1], "--out", file)).Code);
        var (code, output, errors) = await RunVerb.WithAsync("replay", "--file", file);

        Assert.True(code == BotCommandLine.Success, output + errors);
        Assert.Contains("of 1 conversation came out as recorded", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("commands", "replace(commands, 'Lanterns are lit at six.', 'Lanterns are free.')", "recorded \"Lanterns are free.\", now \"Lanterns are lit at six.\"")]
    [InlineData("trace", "replace(trace, '\"model\"', '\"honest\"')", "recorded \"honest\", now \"model\"")]
    [InlineData("snapshot", "replace(snapshot, '\"language\":\"en\"', '\"language\":\"zh\"')", "language: recorded \"zh\", now \"en\"")]
    [InlineData("event", "replace(event, 'SO100001', 'SO100002')", "SO100002")]
    [InlineData("event", "'{'", "cannot be read")]
    [InlineData("commands", "'['", "is not JSON")]
    [InlineData("commands", "commands || ' '", "other bytes")]
    [InlineData("certificate", "replace(certificate, '\"path\":[\"model\"]', '\"path\":[\"honest\"]')", "recorded \"honest\", now \"model\"")]
    public async Task Journal_ChangedAfterwards_ShowsWhat(string column, string value, string expected)
    {
        await using var shop = await TalkAsync();
        Assert.True(shop.Tamper($"UPDATE turns SET {column} = {value} WHERE {value} <> {column}") > 0);

        var (code, output, _) = await RunVerb.WithAsync("replay", "--data", shop.Data, "--all");

        Assert.Equal(BotCommandLine.Failure, code);
        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.Contains("otherwise than recorded", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Journal_WithATurnCutOut_SaysWhere()
    {
        await using var shop = await TalkAsync();
        shop.Tamper("DELETE FROM turns WHERE id & 4294967295 = 2");

        var (code, output, _) = await RunVerb.WithAsync("replay", "--data", shop.Data, "--conversation", shop.Keys[0]);

        Assert.Equal(BotCommandLine.Failure, code);
        Assert.Contains($"{shop.Keys[0]}, turn 2, event:", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Journal_WithoutItsRelease_SaysThatItCannotTell()
    {
        await using var shop = await TalkAsync();
        shop.Tamper("DELETE FROM releases");

        var (code, output, _) = await RunVerb.WithAsync("replay", "--data", shop.Data);

        Assert.Equal(BotCommandLine.Failure, code);
        Assert.Contains("is not there or cannot be compiled", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Directory_WithoutJournal_IsNotMade()
    {
        var absent = Path.Combine(_folder.FullName, "absent");

        var (code, _, errors) = await RunVerb.WithAsync("replay", "--data", absent);

        Assert.Equal(BotCommandLine.Failure, code);
        Assert.Contains("no journal", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(absent));
    }

    [Theory]
    [InlineData("hello", "some.jsonl:1: ")]
    [InlineData("{\"channelbot\":2}", "form 2")]
    [InlineData("{\"channelbot\":1}\n{\"turn\":1,\"at\":\"2026-01-01T00:00:00Z\",\"kind\":\"CustomerSaid\"}", "some.jsonl:2: ")]
    [InlineData("{\"channelbot\":1}\n{\"conversation\":\"abc\"}", "some.jsonl:2: ")]
    [InlineData("", "empty")]
    public async Task File_ThatIsNoExport_IsRefusedByLine(string text, string expected)
    {
        var file = Path.Combine(_folder.FullName, "some.jsonl");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);

        var (code, _, errors) = await RunVerb.WithAsync("replay", "--file", file);

        Assert.Equal(BotCommandLine.Failure, code);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
    }

    // A service, a digression, a model's answer, Chinese, and the honest path.
    private static async Task<RecordedShop> TalkAsync()
    {
        var shop = await RecordedShop.StartAsync();
        shop.Model("Lanterns are lit at six.");
        await shop.TalkAsync("Where is my order?", "how long does delivery take", "SO100001", "zzz qqq xxx");
        await shop.TalkAsync("我想退货", "SO100005", "商品破损", "是");
        await shop.TalkAsync("I want to return my order SO100005", "It is damaged", "yes please", "talk to a person");
        return shop;
    }
}
