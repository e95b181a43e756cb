using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.CommandLine;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Packs.Schemas;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Testing;
using Bot.Tests.Kit;
using NJsonSchema;

namespace Bot.Tests.Dialogs;

/// <summary>The schemas know what the readers know, no more and no less.</summary>
public sealed partial class SchemaTests
{
    private const string Unknown = "zzz";

    public static TheoryData<string> Steps => [.. StepCatalog.Names];

    public static TheoryData<string> Kinds => [.. SlotOptions.Readers.Keys];

    public static TheoryData<string> Files => [.. PackSchemas.All.Keys];

    public static TheoryData<string> PackFolders => [.. PackFoldersTests.Folders.Select(row => row.Data)];

    [Fact]
    public void Steps_OfTheSchema_AreThoseOfTheCatalog() =>
        Assert.Equal(StepCatalog.Names.Order(StringComparer.Ordinal), StepShapes.All.Select(step => step.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Steps))]
    public void StepKeys_OfTheSchema_AreThoseOfTheReader(string step) =>
        AssertKeys(Keys(StepShapes.All.Single(known => known.Name == step).Shape), key => Pack(script: $"  - {step}: x\n    {Line(key, step)}"), $"The step '{step}'");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void LimitKeys_OfTheSchema_AreThoseOfTheReader(string kind) =>
        AssertKeys(Keys(ExpectShape.Limits[kind]), key => Pack(script: $"  - ask: x\n    say: y\n    expect: {{ {kind}: {{ {key ?? Unknown}: 1, {Unknown}: 1 }} }}".Replace($"{Unknown}: 1, {Unknown}", Unknown, StringComparison.Ordinal)), $"'{kind}'");

    [Fact]
    public void FieldAndCheckKeys_OfTheSchema_AreThoseOfTheReader()
    {
        var form = StepShapes.All.Single(step => step.Name == "form").Shape;
        string[] notOfFields = ["attempts", "otherwise"];

        AssertKeys([.. Keys((JsonObject)form["properties"]!["fields"]!["items"]!), .. notOfFields], key => Pack(script: $"  - form: x\n    say: y\n    fields:\n      - {Line(key).Replace("\n", "\n        ", StringComparison.Ordinal)}"), "A question of a form");
        AssertKeys(Keys(ExpectShape.Check()), key => Pack(script: $"  - ask: x\n    say: y\n    check:\n      {Line(key).Replace("\n", "\n      ", StringComparison.Ordinal)}"), "'check'");
    }

    [Fact]
    public void KindsWithLimits_OfTheSchema_AreThoseOfTheReader() => Assert.Equal(SlotOptions.Readers.Keys.Order(StringComparer.Ordinal), ExpectShape.Limits.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void SettingsKeys_OfTheSchema_AreThoseOfTheReader() =>
        AssertKeys(Keys(Root("pack.schema.json")), key => Pack(settings: $"pack: shop\nlanguages: [en]\n{Line(key, "pack", "languages")}"), "pack.yaml");

    [Fact]
    public void ScriptKeys_OfTheSchema_AreThoseOfTheReader()
    {
        var script = Root("scripts.schema.json");

        AssertKeys(Keys(script), key => Pack(whole: $"script: s\nsteps: [ {{ say: x }} ]\n{Line(key, "script", "steps")}"), "A script");
        AssertKeys(Keys((JsonObject)script["properties"]!["when"]!), key => Pack(whole: $"script: s\nwhen: {{ {key ?? Unknown}: x, {Unknown}: 1 }}\nsteps: [ {{ say: x }} ]".Replace($"{Unknown}: x, ", "", StringComparison.Ordinal)), "'when'");
    }

    [Fact]
    public void ServiceKeys_OfTheSchema_AreThoseOfTheReader()
    {
        string[] known = [.. Keys(ServicesSchema.Table), .. Keys(ServicesSchema.Http), .. Keys(ServicesSchema.Mcp)];

        AssertKeys([.. known.Distinct()], key => Pack(services: $"s:\n  {Line(key).Replace("\n", "\n  ", StringComparison.Ordinal)}"), "The service 's'");
    }

    [Fact]
    public void TestKeys_OfTheSchema_AreThoseOfTheReader()
    {
        AssertKeys(Keys(Root("tests.schema.json")), key => TestProblems($"test: t\nconversation: [ {{ opens: true }} ]\n{Line(key, "test", "conversation")}"), "A test");
        AssertKeys(Keys(TestsSchema.Line), key => TestProblems($"test: t\nconversation:\n  - {Line(key).Replace("\n", "\n    ", StringComparison.Ordinal)}"), "A line of a test");
    }

    [Theory]
    [MemberData(nameof(PackFolders))]
    public async Task PackFiles_OfTheRepository_AreValid(string folder)
    {
        var source = PackCompiler.Read(Repository.At(folder));
        foreach (var path in source.Files.Keys.Where(path => SchemaOf(path) is not null))
        {
            Assert.Empty(await Validate(SchemaOf(path)!, Encoding.UTF8.GetString(source.Files[path].Span), path));
        }
    }

    [Theory]
    [InlineData("scripts", "script: s")]
    [InlineData("scripts", "script: s\nstep: []\nsteps: [ { say: x } ]")]
    [InlineData("scripts", "script: Big Name\nsteps: [ { say: x } ]")]
    [InlineData("scripts", "script: s\nsteps: [ { sya: x } ]")]
    [InlineData("scripts", "script: s\nsteps: [ { ask: x } ]")]
    [InlineData("scripts", "script: s\nsteps: [ { ask: x, say: y, expect: nummer } ]")]
    [InlineData("scripts", "script: s\nsteps: [ { ask: x, say: y, expect: { number: { minimum: 1 } } } ]")]
    [InlineData("scripts", "script: s\nsteps: [ { ask: x, say: y, attempts: 99 } ]")]
    [InlineData("scripts", "script: s\nsteps: [ { say: { fr: x } } ]")]
    [InlineData("scripts", "script: s\nsteps: [ { if: a, then: { say: x } } ]")]
    [InlineData("scripts", "script: s\nsteps: [ { if: a, then: [ { if: b, than: [] } ] } ]")]
    [InlineData("scripts", "script: s\nsteps: [ { choose: x, say: y, options: [ { label: z } ] } ]")]
    [InlineData("scripts", "script: s\nsteps: [ { form: x, say: y, fields: [] } ]")]
    [InlineData("scripts", "script: s\nsteps: [ { rate: x, say: y, scale: points } ]")]
    [InlineData("scripts", "script: s\nsteps: [ { wait: soon } ]")]
    [InlineData("scripts", "script: s\nsteps: [ { each: x, steps: [] } ]")]
    [InlineData("scripts", "script: s\nsteps: [ { call: orders } ]")]
    [InlineData("scripts", "script: s\nsteps: [ { say: x, go: y } ]")]
    [InlineData("pack", "pack: Shop\nlanguages: [en]")]
    [InlineData("pack", "pack: shop\nlanguages: [fr]")]
    [InlineData("pack", "pack: shop\nlanguages: [en]\nopening: { mon-fry: 9:00-18:00 }")]
    [InlineData("pack", "pack: shop\nlanguages: [en]\nopening: { mon: 9-18 }")]
    [InlineData("pack", "pack: shop\nlanguages: [en]\nholidays: [Christmas]")]
    [InlineData("pack", "pack: shop\nlanguages: [en]\nthreshold: { match: 1 }")]
    [InlineData("services", "s: { table: a }")]
    [InlineData("services", "s: { http: ftp://x, operations: {} }")]
    [InlineData("services", "s: { http: https://x, operations: { find: { fetch: /a } } }")]
    [InlineData("tests", "test: t\nconversation: [ { customer: x, bott: y } ]")]
    [InlineData("tests", "test: t\nconversation: [ { wait: soon } ]")]
    [InlineData("tests", "conversation: [ { customer: x } ]")]
    public async Task Mistake_InAFile_IsRejected(string kind, string yaml) => Assert.NotEmpty(await Validate($"{kind}.schema.json", yaml, "x.yaml"));

    [Theory]
    [MemberData(nameof(Files))]
    public void Schemas_InTheRepository_AreTheWrittenOnes(string file) =>
        Assert.Equal(PackSchemas.All[file], File.ReadAllText(Repository.At("schemas", file)).ReplaceLineEndings("\n"));

    [Fact]
    public async Task SchemaVerb_WritesEveryFile()
    {
        var folder = Directory.CreateTempSubdirectory("channelbot-schemas-");
        try
        {
            Assert.Equal(BotCommandLine.Success, await BotCommandLine.RunAsync(["schema", "--out", folder.FullName], TextWriter.Null, TextWriter.Null));
            Assert.Equal(PackSchemas.All.Keys.Order(StringComparer.Ordinal), folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The reader tells what it knows when it meets a name that it does not; a name of the schema that it refuses shows too.
    private static void AssertKeys(IReadOnlyList<string> schema, Func<string?, IReadOnlyList<PackProblem>> problemsWith, string what)
    {
        var known = schema.Cast<string?>().Prepend(null).SelectMany(key => Known(problemsWith(key), what)).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(schema.Order(StringComparer.Ordinal), known);
    }

    private static string[] Known(IReadOnlyList<PackProblem> problems, string what)
    {
        var told = problems.Select(problem => problem.Message).SingleOrDefault(message => message.StartsWith($"{what} knows no '{Unknown}'.", StringComparison.Ordinal));
        Assert.True(told is not null, $"{what} was not read as far as its names: {string.Join('\n', problems)}");
        return told[(told.IndexOf("Known are: ", StringComparison.Ordinal) + "Known are: ".Length)..].TrimEnd('.').Split(", ");
    }

    private static string Line(string? key, params string[] there) => (key is null || there.Contains(key) ? "" : $"{key}: x\n    ").Replace("\n    ", there.Length == 1 && StepCatalog.Names.Contains(there[0]) ? "\n    " : "\n", StringComparison.Ordinal) + $"{Unknown}: 1";

    private static IReadOnlyList<PackProblem> Pack(string? script = null, string? whole = null, string? settings = null, string? services = null) => Kit.Packs.Compile(
        ("pack.yaml", settings ?? "pack: shop\nlanguages: [en]"),
        ("scripts/a.yaml", whole ?? $"script: s\nsteps:\n{script ?? "  - say: x"}"),
        ("services.yaml", services ?? "")).Problems;

    private static IReadOnlyList<PackProblem> TestProblems(string test)
    {
        var problems = new ProblemList();
        PackTestReader.Read(Kit.Packs.Release("script: s\nwhen: { start: true }\nsteps: [ { say: x } ]", ("tests/a.yaml", test)), problems);
        return problems.Sorted;
    }

    private static List<string> Keys(JsonObject map) => [.. ((JsonObject)map["properties"]!).Select(member => member.Key)];

    private static JsonObject Root(string file) => (JsonObject)JsonNode.Parse(PackSchemas.All[file])!;

    private static string? SchemaOf(string path) => SchemaPath().Match(path) is { Success: true } match ? $"{match.Groups[1].Value}{match.Groups[2].Value}.schema.json" : null;

    private static async Task<List<string>> Validate(string schema, string yaml, string path)
    {
        var read = await JsonSchema.FromJsonAsync(PackSchemas.All[schema], TestContext.Current.CancellationToken);
        var problems = new ProblemList();
        var documents = YamlReader.Read(path, yaml, problems);

        Assert.Empty(problems.Sorted);
        return [.. documents.SelectMany(document => read.Validate(YamlJson.Of(document).GetRawText())).Select(error => $"{path}: {error}")];
    }

    [GeneratedRegex(@"^(?:(scripts|tests)/.*|(pack|services))\.yaml$")]
    private static partial Regex SchemaPath();
}
