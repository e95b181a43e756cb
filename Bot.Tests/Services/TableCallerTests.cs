using System.Text.Json;
using Bot.Conversations.Journaling;
using Bot.Dialogs.Services;
using Bot.Dialogs.Turns.Commands;
using Bot.Services;
using Bot.Tests.Conversations;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Services;

/// <summary>Tables of packs: found, listed, appended to once.</summary>
public sealed class TableCallerTests : IDisposable
{
    private static readonly TableService Orders = new("orders", "orders", "id", true) { KeyPrefix = "SO-" };
    private readonly string _directory = Directory.CreateTempSubdirectory("channelbot").FullName;
    private Journal _journal;

    public TableCallerTests() => _journal = Open();

    [Fact]
    public async Task Find_ByText_IgnoresCaseAndKindOfValue()
    {
        Assert.Equal("Lamp", (await CallAsync("find", """{"id":"so-000001"}""")).Value!.Value.GetProperty("title").GetString());
        Assert.Equal("Tea", (await CallAsync("find", """{"count":"3"}""")).Value!.Value.GetProperty("title").GetString());
        Assert.Equal(JsonValueKind.Null, (await CallAsync("find", """{"id":"SO-9"}""")).Value!.Value.ValueKind);
    }

    [Fact]
    public async Task List_WithPartAndLimit_GivesTheFirstRowsThatHaveIt()
    {
        Assert.Equal(2, (await CallAsync("list", "{}")).Value!.Value.GetArrayLength());
        Assert.Equal(1, (await CallAsync("list", """{"contains":{"title":"LA"}}""")).Value!.Value.GetArrayLength());
        Assert.Equal(1, (await CallAsync("list", """{"limit":"1"}""")).Value!.Value.GetArrayLength());
    }

    [Fact]
    public async Task Append_SameCallTwice_AddsOneRowThatSurvivesARestart()
    {
        var first = await CallAsync("append", """{"title":"Cup"}""", "call1");
        var again = await CallAsync("append", """{"title":"Cup"}""", "call1");
        var other = await CallAsync("append", """{"title":"Pot"}""", "call2");
        _journal.Dispose();
        _journal = Open();

        // SO-000001 and SO-000002 are taken by the pack itself.
        Assert.Equal("SO-000003", first.Value!.Value.GetProperty("id").GetString());
        Assert.Equal("SO-000003", again.Value!.Value.GetProperty("id").GetString());
        Assert.Equal("SO-000004", other.Value!.Value.GetProperty("id").GetString());
        Assert.Equal(4, (await CallAsync("list", "{}")).Value!.Value.GetArrayLength());
    }

    [Theory]
    [InlineData("find", """{"colour":"red"}""", "unknown-column")]
    [InlineData("delete", "{}", "unknown-operation")]
    public async Task Call_Wrong_IsAFailure(string operation, string arguments, string failure) =>
        Assert.Equal(failure, (await CallAsync(operation, arguments)).Failure);

    public void Dispose() => _journal.Dispose();

    private Task<ServiceOutcome> CallAsync(string operation, string arguments, string key = "k")
    {
        var table = new DataTable("orders", ["id", "title", "count"],
            [Json("""{"id":"SO-000001","title":"Lamp","count":1}"""), Json("""{"id":"SO-000002","title":"Tea","count":3}""")]);
        var release = ConversationHost.Release(table);
        var caller = new TableCaller(new(_journal), NullLogger<TableCaller>.Instance);
        return caller.CallAsync(release, Orders, new CallService("c1", "orders", operation, Json(arguments)), key);
    }

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);

    private Journal Open() => new(_directory, NullLogger<Journal>.Instance);
}
