using System.Text.Json;
using Bot.CommandLine;
using Bot.Tests.Kit;

namespace Bot.Tests.CommandLine;

/// <summary>The verb <c>retrieve</c>.</summary>
public sealed class RetrieveCommandTests : IDisposable
{
    private const string Entries = """
        {"id":"a","question":"How long is the warranty?","answer":"Two years."}
        {"id":"b","title":"Rooms","text":"Each room has a view of the garden.","entity":"Oak Hotel"}
        {"id":"c","title":"Rooms","text":"Each room has a view of the lake.","entity":"Elm Hotel"}
        {"id":"d","text":"退货请在七天内申请。"}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("retrieve");

    private string Out => Path.Combine(_folder.FullName, "out.jsonl");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("""{"text":"how long does the warranty last"}""", "a")]
    [InlineData("""{"text":"怎么申请退货"}""", "d")]
    [InlineData("""{"text":"do the rooms have a view","entities":["elm hotel"]}""", "c")]
    [InlineData("""{"text":"do the rooms have a view","entity":"Oak Hotel"}""", "b")]
    [InlineData("""{"text":"do the rooms have a view","context":[{"speaker":"U","text":"I stay at the Elm Hotel"}]}""", "c")]
    public async Task Retrieve_Question_RanksWhatAnswersItFirst(string query, string id)
    {
        var (code, _, errors) = await RunAsync(Entries, query + "\n");

        Assert.Equal((BotCommandLine.Success, ""), (code, errors));
        Assert.Equal(id, Assert.Single(File.ReadAllLines(Out).Select(line => JsonElement.Parse(line))).GetProperty("ranked")[0].GetString());
    }

    [Fact]
    public async Task Retrieve_NothingFound_WritesAnEmptyLineOfIdsAllTheSame()
    {
        await RunAsync(Entries, "{\"text\":\"\"}\n{\"text\":\"warranty\"}\n");

        Assert.Equal([0, 1], File.ReadAllLines(Out).Select(line => JsonElement.Parse(line).GetProperty("ranked").GetArrayLength()));
    }

    [Theory]
    [InlineData("{\"id\":\"x\"}")]
    [InlineData("[]")]
    [InlineData("{\"id\":")]
    [InlineData("{\"id\":\"x\",\"text\":\"\\ud800\"}")]
    public async Task Retrieve_BadLine_TellsPlaceAndRemedyAndWritesNothing(string line)
    {
        var (code, _, errors) = await RunAsync(Entries + "\n" + line, "{\"text\":\"a\"}\n");

        Assert.Equal(BotCommandLine.Failure, code);
        Assert.Contains("kb.jsonl:5: ", errors, StringComparison.Ordinal);
        Assert.Contains("{\"id\":\"1\",\"question\":\"...\",\"answer\":\"...\"}", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Out));
    }

    private Task<(int Code, string Output, string Errors)> RunAsync(string entries, string queries) =>
        RunVerb.WithAsync("retrieve", "--kb", Write("kb.jsonl", entries), "--in", Write("in.jsonl", queries), "--out", Out);

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }
}
