using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Turns.Commands;
using Bot.Tests.Kit;

namespace Bot.Tests.Models;

/// <summary>A model uses the tools of a server that speaks the Model Context Protocol, as far as the pack lists them.</summary>
public sealed class ToolServerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tool_OfAServer_IsOfferedWithThePacksWordsAndItsResultIsAFact()
    {
        await using var server = await FakeToolServer.StartAsync(Stop);
        await using var model = await FakeOpenAi.StartAsync(Stop);
        model.NextCall("manual_search", """{"query":"red button"}""").Next(FakeModelBehaviour.Answer, "Hold the red button.");
        using var kit = new ModelKit(Settings(model));

        var returned = await kit.AskAsync(Question("search"), Stop, Pack(server));

        Assert.Equal(("Hold the red button.", null), (returned.Text, returned.Failure));
        Assert.Equal("Hold the red button for three seconds.", Assert.Single(returned.Results).Value!.Value.GetProperty("page").GetString());
        Assert.Equal(("search", "Bearer t0ken", """{"query":"red button"}"""), Assert.Single(server.Calls));
        var offered = Assert.Single(model.Requests[0].Body["tools"]!.AsArray())!["function"]!;
        Assert.Equal("Searches the manual.", (string?)offered["description"]);
        Assert.NotNull(offered["parameters"]!["properties"]!["query"]);
    }

    [Theory]
    [InlineData("manual_search", """{"query":7}""", "invalid-arguments")]
    [InlineData("manual_search", """{"query":"x","all":true}""", "invalid-arguments")]
    [InlineData("manual_erase", "{}", null)]
    public async Task Tool_CalledWronglyOrNotListed_ReachesNoServer(string name, string arguments, string? failure)
    {
        await using var server = await FakeToolServer.StartAsync(Stop);
        await using var model = await FakeOpenAi.StartAsync(Stop);
        model.NextCall(name, arguments).Next(FakeModelBehaviour.Answer, "I do not know.");
        using var kit = new ModelKit(Settings(model));

        var returned = await kit.AskAsync(Question("search", "erase"), Stop, Pack(server));

        Assert.Empty(server.Calls);
        Assert.Equal(failure is null ? [] : [failure], returned.Results.Select(result => result.Failure));
    }

    [Fact]
    public async Task Tool_ThatFails_IsToldAsAFailure()
    {
        await using var server = await FakeToolServer.StartAsync(Stop);
        server.Result = JsonNode.Parse("""{"isError":true,"content":[{"type":"text","text":"down"}]}""")!;
        await using var model = await FakeOpenAi.StartAsync(Stop);
        model.NextCall("manual_search", """{"query":"x"}""").Next(FakeModelBehaviour.Answer, "I cannot look that up.");
        using var kit = new ModelKit(Settings(model));

        var returned = await kit.AskAsync(Question("search"), Stop, Pack(server));

        Assert.Equal("tool-error", Assert.Single(returned.Results).Failure);
    }

    [Fact]
    public async Task Server_NotReachable_OffersNoTool()
    {
        await using var model = await FakeOpenAi.StartAsync(Stop);
        model.Next(FakeModelBehaviour.Answer, "Yes.");
        using var kit = new ModelKit(Settings(model));
        var gone = await FakeToolServer.StartAsync(Stop);
        var pack = Pack(gone);
        await gone.DisposeAsync();

        var returned = await kit.AskAsync(Question("search"), Stop, pack);

        Assert.Equal("Yes.", returned.Text);
        Assert.Null(model.Requests[0].Body["tools"]);
    }

    private static Release Pack(FakeToolServer server) => Packs.Release(
        "script: s\nsteps: [ { say: x } ]\nwhen: { keywords: [x] }",
        ("services.yaml", $"manual: {{ mcp: \"{server.Address}\", private: true, secret: manual_token, tools: {{ search: Searches the manual. }} }}"));

    private static AskModel Question(params string[] tools) => new("c1", "How do I reset it?", "en") { Tools = [.. tools.Select(tool => new ModelTool("manual", tool) { Given = JsonSerializer.SerializeToElement(new { }) })] };

    private static (string, string)[] Settings(FakeOpenAi model) =>
        [("Models:Providers:0:Kind", "openai"), ("Models:Providers:0:Endpoint", model.Address + "/v1"), ("Models:Providers:0:Model", "m"), ("Secrets:manual_token", "t0ken")];
}
