using System.Text.Json;
using Bot.CommandLine;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Understanding.Trials;

/// <summary>The verb <c>understand</c>.</summary>
public sealed class UnderstandCommandTests : IDisposable
{
    private const string Train = """
        {"text":"where is my order","label":"order-status"}
        {"text":"track my package","label":"order-status"}
        {"text":"has my order shipped yet","label":"order-status"}
        {"text":"我的订单到哪了","label":"order-status"}
        {"text":"I want to return an item","label":"returns"}
        {"text":"how do I send something back","label":"returns"}
        {"text":"start a return","label":"returns"}
        {"text":"我想退货","label":"returns"}

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("understand");

    private string Out => Path.Combine(_folder.FullName, "out.jsonl");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Understand_Examples_WritesALinePerMessageThatTheScorerReads()
    {
        var (code, _, errors) = await RunAsync(Train, "{\"text\":\"where is my package\"}\n{\"text\":\"怎么退货\",\"label\":\"x\"}\n{\"text\":\"qqq zzz\"}\n");

        Assert.Equal((BotCommandLine.Success, ""), (code, errors));
        var lines = Answers();
        Assert.Equal(3, lines.Count);
        Assert.Equal(["order-status", "returns"], lines[..2].Select(line => line.GetProperty("ranked")[0].GetString()));
        Assert.Equal("__none__", lines[2].GetProperty("label").GetString());
        Assert.All(lines, line => Assert.InRange(line.GetProperty("confidence").GetDouble(), 0, 1));
    }

    [Theory]
    [InlineData("dev_acc")]
    [InlineData("dev_balanced")]
    public async Task Understand_Dev_ChoosesTheThresholdThere(string goal)
    {
        var dev = Write("dev.jsonl", Train + "{\"text\":\"tell me a joke\",\"label\":\"__none__\"}\n{\"text\":\"where is the moon\",\"label\":\"__none__\"}\n");
        var none = Write("none.jsonl", "{\"text\":\"what is the weather\"}\n{\"text\":\"who won the match\"}\n");
        var (code, output, _) = await RunAsync(Train, "{\"text\":\"start a return\"}\n{\"text\":\"tell me a joke\"}\n", "--dev", dev, "--threshold", goal, "--none", none);

        Assert.Equal(BotCommandLine.Success, code);
        Assert.Contains("2 messages", output, StringComparison.Ordinal);
        Assert.Equal(["returns", "__none__"], Answers().Select(line => line.GetProperty("label").GetString()));
    }

    [Theory]
    [InlineData("{\"text\":\"a\"}", "'label' is missing")]
    [InlineData("{\"text\":7,\"label\":\"a\"}", "'text' is missing or no text")]
    [InlineData("[1]", "not a JSON object")]
    [InlineData("{\"text\":", "not JSON")]
    [InlineData("{\"text\":\"\\ud800\",\"label\":\"a\"}", "half a character")]
    public async Task Understand_BadLine_TellsPlaceAndRemedyAndWritesNothing(string line, string problem)
    {
        var (code, _, errors) = await RunAsync(Train + line + "\n", "{\"text\":\"a\"}\n");

        Assert.Equal(BotCommandLine.Failure, code);
        Assert.Contains("train.jsonl:9: ", errors, StringComparison.Ordinal);
        Assert.Contains(problem, errors, StringComparison.Ordinal);
        Assert.Contains("{\"text\":\"where is my order\",\"label\":\"order-status\"}", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Out));
    }

    [Fact]
    public async Task Understand_NothingToLearn_SaysSo()
    {
        var (code, _, errors) = await RunAsync("{\"text\":\"a\",\"label\":\"__none__\"}\n", "{\"text\":\"a\"}\n");

        Assert.Equal(BotCommandLine.Failure, code);
        Assert.Contains("other than __none__", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Understand_MissingFileOrDev_SaysSo()
    {
        var missing = await RunVerb.WithAsync("understand", "--train", Path.Combine(_folder.FullName, "no.jsonl"), "--in", Out, "--out", Out);
        var undecided = await RunAsync(Train, "{\"text\":\"a\"}\n", "--threshold", "dev_acc");

        Assert.Equal(BotCommandLine.Failure, missing.Code);
        Assert.Contains("no.jsonl", missing.Errors, StringComparison.Ordinal);
        Assert.Equal(BotCommandLine.Misuse, undecided.Code);
        Assert.Contains("--dev", undecided.Errors, StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Errors)> RunAsync(string train, string messages, params string[] more) =>
        RunVerb.WithAsync(["understand", "--train", Write("train.jsonl", train), "--in", Write("in.jsonl", messages), "--out", Out, .. more]);

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }

    private List<JsonElement> Answers() => [.. File.ReadLines(Out).Select(line => JsonElement.Parse(line))];
}
