using System.Text.RegularExpressions;
using Bot.Dialogs.Checks;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Testing;
using Bot.Tests.Kit;

namespace Bot.Tests.Docs;

/// <summary>The examples of the specification are packs: each compiles without a problem, and its tests hold.</summary>
public sealed partial class ScriptLanguageTests
{
    private const string Document = "docs/script-language.md";

    private const string Settings = "pack: shop\nlanguages: [en]\ntimezone: Asia/Shanghai\nopening: { mon-fri: \"9:00-18:00\" }\nhandoff: support\n";

    public static TheoryData<string> Examples => [.. All().Select(example => example.Heading)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_OfTheSpecification_CompilesAndPlays(string heading)
    {
        var files = All().Single(example => example.Heading == heading).Files;
        var compilation = PackChecker.Check(Packs.Source([.. files.Select(file => (file.Key, file.Value))]));

        Assert.DoesNotContain(compilation.Problems, problem => problem.Severity != ProblemSeverity.Hint);
        var results = PackTests.Run(compilation.Release!);
        Assert.NotEmpty(results);
        Assert.True(results.All(result => result.Passed), string.Join("\n\n", results.Where(result => !result.Passed)));
    }

    [Fact]
    public void Specification_HasAnExampleOfEveryStep() => Assert.All(StepCatalog.Names, name =>
    {
        var example = All().SingleOrDefault(example => example.Heading == $"`{name}`");
        Assert.True(example.Files is not null, $"{Document} has no example below a heading '### `{name}`'.");
        Assert.Matches($@"(?m)(^\s*- |\{{ ){name}:", example.Files["scripts/example.yaml"]);
    });

    // A fence "yaml example" holds scripts and tests; fences after it that name a file belong to it.
    private static List<(string Heading, Dictionary<string, string> Files)> All()
    {
        var examples = new List<(string Heading, Dictionary<string, string> Files)>();
        var heading = "";
        foreach (Match match in Piece().Matches(MarkdownFile.Read(Document).Text.ReplaceLineEndings("\n")))
        {
            if (match.Groups["heading"].Success)
            {
                heading = match.Groups["heading"].Value;
            }
            else if (match.Groups["name"].Value == "example")
            {
                var documents = match.Groups["text"].Value.Split("\n---\n");
                examples.Add((heading, new()
                {
                    ["pack.yaml"] = Settings,
                    ["scripts/example.yaml"] = string.Join("\n---\n", documents.Where(text => text.StartsWith("script:", StringComparison.Ordinal))),
                    ["tests/example.yaml"] = string.Join("\n---\n", documents.Where(text => text.StartsWith("test:", StringComparison.Ordinal))),
                }));
            }
            else
            {
                examples[^1].Files[match.Groups["name"].Value] = match.Groups["text"].Value;
            }
        }

        return examples;
    }

    [GeneratedRegex(@"^### (?<heading>[^\n]+)$|^```\w+ (?<name>\S+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Piece();
}
