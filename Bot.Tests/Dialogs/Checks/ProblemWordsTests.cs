using System.Text.RegularExpressions;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Reading;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Checks;

public partial class ProblemWordsTests
{
    [Fact]
    public void Sentences_OfAllProblems_ExistInChinese()
    {
        var known = ProblemCatalogue.Forms.ToHashSet(StringComparer.Ordinal);
        var forms = SourceForms.All().ToList();

        Assert.True(forms.Count > 150, $"only {forms.Count} sentences were found in the sources");
        Assert.Empty(forms.Where(form => !known.Contains(form.Form)).Select(form => $"{form.File}: {form.Form}"));
    }

    [Fact]
    public void Sentences_InChinese_FillTheSameGaps() => Assert.All(ProblemCatalogue.Forms, form =>
    {
        var chinese = ProblemCatalogue.Form(form, "zh");

        Assert.Equal(Gaps(form), Gaps(chinese));
        Assert.Matches(@"[\u4e00-\u9fff“]", chinese);
    });

    [Theory]
    [InlineData("pack: \"shop\nlanguages: [en]\n")]
    [InlineData("pack: shop: one\n")]
    [InlineData("pack: 'shop\n")]
    [InlineData("pack: @shop\n")]
    [InlineData("pack: \"\\q\"\n")]
    public void Reason_WhyYamlCannotBeRead_IsChineseThroughout(string settings)
    {
        var problem = Assert.Single(Packs.Compile(("pack.yaml", settings)).Problems, problem => problem.Code == "CB0102");

        Assert.DoesNotMatch("[A-Za-z]{3,}", problem.Text.In("zh").Replace("YAML", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("(SO")]
    [InlineData("SO)")]
    [InlineData("[SO")]
    [InlineData("*SO")]
    [InlineData("S{5,2}")]
    [InlineData("[z-a]")]
    public void Reason_WhyAPatternCannotBeRead_IsChineseThroughout(string pattern)
    {
        var problem = Assert.Single(Packs.Compile(("pack.yaml", Packs.Settings), ("scripts/all.yaml", $"script: one\ntitle: {{ en: One, zh: 一 }}\nwhen: {{ patterns: ['{pattern}'] }}\nsteps: [ {{ say: {{ en: One., zh: 一。 }} }} ]")).Problems, problem => problem.Code == "CB0403");

        Assert.DoesNotMatch("[A-Za-z]{3,}", problem.Text.In("zh"));
    }

    [Fact]
    public void Remedies_OfEveryCode_ExistInBothLanguagesAndInTheDocument()
    {
        var rows = DocumentedCode().Matches(File.ReadAllText(Repository.At("docs", "script-language.md")));

        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            var code = row.Groups["code"].Value;
            Assert.Equal(ProblemCatalogue.Remedy(code, "en"), row.Groups["remedy"].Value);
            Assert.Matches(@"[\u4e00-\u9fff]", ProblemCatalogue.Remedy(code, "zh"));
        });
    }

    [Fact]
    public void Problem_WithAHintInside_IsToldInBothLanguages()
    {
        var problem = Assert.Single(Compile("  - do: mian\n"), problem => problem.Code == "CB0303");

        Assert.Equal("There is no script 'mian'.", problem.SentenceIn("en"));
        Assert.Equal("Did you mean 'main'? Write it, or correct the name.", problem.RemedyIn("en"));
        Assert.Equal("没有脚本“mian”。", problem.SentenceIn("zh"));
        Assert.Equal("您是不是想写“main”？请编写它，或改正名称。", problem.RemedyIn("zh"));
    }

    [Fact]
    public void Problem_WithWordsForAKind_SaysThemInChinese()
    {
        var problem = Assert.Single(Compile("  - say: a\n    choices: [ { label: [x] } ]\n"), problem => problem.Code == "CB0203");

        Assert.Equal("'label' must be a text, or texts by language ({ en: ..., zh: ... }), but this is a list.", problem.SentenceIn("en"));
        Assert.Equal("'label'必须是文字，或按语言写的文字（{ en: ..., zh: ... }），但这里是列表。", problem.SentenceIn("zh"));
    }

    [Fact]
    public void Problem_OfOneSentence_TakesTheRemedyOfItsCode()
    {
        var problem = Assert.Single(Compile("  - ask: n\n    say: N?\n    attempts: 99\n"), problem => problem.Code == "CB0204");

        Assert.Equal("'attempts' must be a whole number from 1 to 10, not 99.", problem.SentenceIn("en"));
        Assert.Equal("Choose one that is allowed there.", problem.RemedyIn("en"));
        Assert.Equal("换成此处允许的值。", problem.RemedyIn("zh"));
    }

    [Theory]
    [InlineData("One. Two.", 4)]
    [InlineData("Write orders.find, or { en: ..., zh: ... } here. Then go.", 48)]
    [InlineData("'{0}' is wrong.{1} Mend it.", 15)]
    [InlineData("一句。两句。", 3)]
    [InlineData("No end", 6)]
    public void Sentence_EndsWhereADotEndsIt(string form, int end) => Assert.Equal(end, ProblemCatalogue.EndOfSentence(form));

    private static IReadOnlyList<PackProblem> Compile(string steps) =>
        PackCompiler.Compile(Packs.Source(("pack.yaml", Packs.Settings), ("scripts/main.yaml", "script: main\nwhen: { examples: [go] }\nsteps:\n" + steps))).Problems;

    private static IEnumerable<string> Gaps(string form) => Gap().Matches(form).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Gap();

    [GeneratedRegex(@"^\| (?<code>CB\d{4}) \| [^|]+ \| (?<remedy>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex DocumentedCode();
}
