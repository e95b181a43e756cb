using System.Text.RegularExpressions;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs;

public partial class ProblemCodesTests
{
    [Fact]
    public void ProblemCodes_InTheSources_AreThoseOfTheDocumentation()
    {
        var sources = Directory.EnumerateFiles(Repository.At("Bot.Dialogs"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Quoted().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value));
        var documented = Row().Matches(File.ReadAllText(Repository.At("docs", "script-language.md"))).Select(match => match.Groups[1].Value);

        Assert.Equal(sources.Distinct().Order(StringComparer.Ordinal), documented);
    }

    [GeneratedRegex("\"(CB\\d{4})\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("^\\| (CB\\d{4}) \\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
