using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Dialogs.Templates;
using Bot.Dialogs.Templates.Cards;
using Bot.Tests.Kit;

namespace Bot.Tests.Templates.Cards;

/// <summary>Our expansion of cards against Microsoft's own engine, the npm package <c>adaptivecards-templating</c>.</summary>
public sealed class TemplatingConformanceTests
{
    [Theory]
    [InlineData("expressions.json")]
    [InlineData("cards.json")]
    public async Task Expansion_AgainstMicrosoftsEngine_IsTheSameOrDiffersAsWritten(string file)
    {
        var (data, cases) = Read(file);
        var theirs = await MicrosoftAsync(data, cases);

        var differences = new List<string>();
        for (var index = 0; index < cases.Count; index++)
        {
            var ours = Ours(cases[index].Template, data);
            var agrees = JsonNode.DeepEquals(ours, theirs[index]);
            if (cases[index].Ours is { } written ? agrees || !JsonNode.DeepEquals(ours, written) : !agrees)
            {
                differences.Add($"{cases[index].Name}\n  template:  {cases[index].Template.ToJsonString()}\n  Microsoft: {theirs[index]?.ToJsonString()}\n  ours:      {ours?.ToJsonString()}");
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public void Cases_Counted_AreAHundredAndFiftyAndMore() =>
        Assert.InRange(Read("expressions.json").Cases.Count(each => each.Ours is null) + Read("cards.json").Cases.Count(each => each.Ours is null), 150, 1000);

    private static (JsonNode Data, List<Case> Cases) Read(string file)
    {
        var content = JsonNode.Parse(File.ReadAllText(Repository.At("Bot.Tests", "Templates", "Cards", "Conformance", file)))!;
        return (content["data"]!, [.. content["cases"]!.AsArray().Select(each => new Case((string)each!["name"]!, each["template"]!, each["ours"]))]);
    }

    private static JsonNode? Ours(JsonNode template, JsonNode data)
    {
        var parse = CardTemplate.Parse(JsonSerializer.SerializeToUtf8Bytes(template), ["en", "zh"]);
        Assert.True(parse.Template is not null, $"{template.ToJsonString()}: {string.Join(' ', parse.Problems.Select(problem => problem.Message))}");
        return JsonNode.Parse(parse.Template.Expand(TemplateScope.Empty.WithMembersOf(JsonSerializer.SerializeToElement(data))).GetRawText());
    }

    // A card that its engine cannot expand at all counts as null.
    private static async Task<IReadOnlyList<JsonNode?>> MicrosoftAsync(JsonNode data, List<Case> cases)
    {
        var node = Need.Program("node", "install Node 20.");
        using var process = Process.Start(new ProcessStartInfo(node, ["templating.cjs"])
        {
            WorkingDirectory = await Clients.FolderAsync(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var input = new JsonArray([.. cases.Select(each => new JsonObject { ["template"] = each.Template.DeepClone(), ["data"] = data.DeepClone() })]);
        await process.StandardInput.WriteAsync(input.ToJsonString());
        process.StandardInput.Close();
        var expanded = JsonNode.Parse(await output)!.AsArray();
        Assert.Equal(cases.Count, expanded.Count);
        return [.. expanded.Select(each => each!["card"])];
    }

    private sealed record Case(string Name, JsonNode Template, JsonNode? Ours);
}
