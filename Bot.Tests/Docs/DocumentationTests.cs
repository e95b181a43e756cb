using System.Text.RegularExpressions;
using Bot.CommandLine;
using Bot.Tests.Kit;

namespace Bot.Tests.Docs;

/// <summary>Holds the documents to what is there: files, headings, settings, options, decisions.</summary>
public sealed partial class DocumentationTests
{
    private const long LargestPicture = 300 * 1024;

    private static readonly string[] Projects = ["Bot", "Bot.Connector"];

    private static readonly string[] Verbs =
    [
        "check", "test", "publish", "rollback", "releases", "diff", "replay", "export", "import", "pack", "pack new", "pack export", "pack import", "teams-app", "schema", "adversarial", "why"];

    public static TheoryData<string> Documents => [.. MarkdownFile.All.Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_IntoTheRepository_LeadToSomething(string document) =>
        Assert.All(MarkdownFile.Read(document).Links(), link => Assert.True(Exists(document, link), $"{document} links to '{link}', which is not there."));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Documents_Text_NamesNoMachine(string document) =>
        Assert.DoesNotMatch(MachinePath(), MarkdownFile.Read(document).Text);

    [Fact]
    public void Settings_InOperations_AreReadBySources()
    {
        var sources = SourceText();
        var settings = Settings().ToList();

        Assert.True(settings.Count > 40, $"Only {settings.Count} settings were found in the tables of docs/operations.md.");
        Assert.All(settings, setting => Assert.True(IsRead(setting, sources), $"docs/operations.md names the setting '{setting}', but no source reads it."));
    }

    [Fact]
    public void Settings_OfOptionClasses_AreInOperations()
    {
        var named = Settings().Select(Name).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.All(OptionProperties(), property => Assert.True(named.Contains(property.Name), $"{property.Place} has the setting '{property.Name}', which docs/operations.md does not name."));
    }

    [Fact]
    public async Task Readme_Commands_AreTakenByTheCommandLine()
    {
        var help = new StringWriter();
        await BotCommandLine.RunAsync(["--help"], help, help);
        foreach (var verb in Verbs)
        {
            await BotCommandLine.RunAsync([.. verb.Split(' '), "--help"], help, help);
        }

        var words = MarkdownFile.All.SelectMany(file => file.Code().Concat(Inline().Matches(file.Text).Select(match => match.Groups[1].Value)))
            .Where(line => line.Contains("dotnet run --project Bot --", StringComparison.Ordinal))
            .SelectMany(line => Word().Matches(line[(line.IndexOf(" -- ", StringComparison.Ordinal) + 4)..]).Select(match => (match.Value, match.Index)))
            .Where(word => word.Index == 0 || word.Value.StartsWith("--", StringComparison.Ordinal))
            .Select(word => word.Value)
            .ToHashSet();

        Assert.Contains("teams-app", words);
        Assert.All(words, word => Assert.Matches($@"(?m)(^|\s){Regex.Escape(word)}(\s|$)", help.ToString()));
    }

    [Fact]
    public void WebChat_InDocuments_IsTheVersionThatIsServed()
    {
        var version = WebChatVersion().Match(File.ReadAllText(Repository.At("Bot", "WebChat.targets"))).Groups[1].Value;

        Assert.Contains($"/lib/webchat/{version}/webchat.js", MarkdownFile.Read("docs/channels.md").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_EachPage_IsInTheIndex()
    {
        var index = MarkdownFile.Read("docs/decisions/README.md");
        var pages = MarkdownFile.All.Select(file => file.Path).Where(path => DecisionPage().IsMatch(path)).Select(Path.GetFileName);

        Assert.All(pages, page => Assert.Contains(page, index.Links()));
    }

    [Fact]
    public void Pictures_InDocuments_AreSmall() => Assert.All(
        Directory.GetFiles(Repository.At("docs", "images")), path => Assert.InRange(new FileInfo(path).Length, 1, LargestPicture));

    private static bool Exists(string document, string link)
    {
        var parts = link.Split('#', 2);
        var target = parts[0].Length == 0 ? document : Path.Combine(Path.GetDirectoryName(document)!, Uri.UnescapeDataString(parts[0]));
        var path = Path.GetFullPath(Repository.At(target));
        return (File.Exists(path) || Directory.Exists(path))
            && (parts.Length == 1 || MarkdownFile.Read(Path.GetRelativePath(Repository.Root, path)).Anchors().Contains(parts[1]));
    }

    // The settings' names are what stands in the first cell of a row, in backticks; options of the command line stand there too.
    private static IEnumerable<string> Settings() => SettingRow().Matches(SettingsSection())
        .SelectMany(row => Inline().Matches(row.Groups[1].Value).Select(match => match.Groups[1].Value));

    private static string SettingsSection()
    {
        var text = MarkdownFile.Read("docs/operations.md").Text;
        var start = text.IndexOf("## Settings", StringComparison.Ordinal);
        return text[start..text.IndexOf("## The data directory", StringComparison.Ordinal)];
    }

    private static bool IsRead(string setting, string sources) =>
        Regex.IsMatch(sources, $@"(?i)(\b{Regex.Escape(Name(setting))} \{{ get;|""[\w:]*{Regex.Escape(Name(setting))}[:""])")
        || setting is "Logging:LogLevel:Default" or "Secrets:NAME";

    // Without section and number: 'Origins' of 'Channels:DirectLine:Origins:0'.
    private static string Name(string setting) => setting.Split(':').Last(part => !part.All(char.IsAsciiDigit));

    private static IEnumerable<(string Place, string Name)> OptionProperties() =>
        from path in Sources()
        where path.EndsWith("Options.cs", StringComparison.Ordinal) || path.EndsWith("RequestLimits.cs", StringComparison.Ordinal)
        from Match match in SettableProperty().Matches(File.ReadAllText(path))
        let name = match.Groups[1].Value
        where name is not ("TokenValidation" or "SectionName")
        select (Path.GetRelativePath(Repository.Root, path), name);

    private static string SourceText() => string.Join('\n', Sources().Select(File.ReadAllText));

    private static IEnumerable<string> Sources() => Projects
        .SelectMany(project => Directory.EnumerateFiles(Repository.At(project), "*.cs", SearchOption.AllDirectories))
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex(@"^\| (`[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex SettingRow();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Inline();

    [GeneratedRegex(@"public [\w<>?\[\]]+ (\w+) \{ get;(?: (?:set|init);)? \}")]
    private static partial Regex SettableProperty();

    [GeneratedRegex(@"(?<=^|\s)(?:--)?[a-z]+(?:-[a-z]+)*(?=\s|$)")]
    private static partial Regex Word();

    [GeneratedRegex(@"docs/decisions/\d{4}-.+\.md$")]
    private static partial Regex DecisionPage();

    [GeneratedRegex("<WebChatVersion>(.+?)</WebChatVersion>")]
    private static partial Regex WebChatVersion();

    [GeneratedRegex(@"(?<![\w.])/(?:root|work|tmp|home)/")]
    private static partial Regex MachinePath();
}
