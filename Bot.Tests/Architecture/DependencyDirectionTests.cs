using System.Text.RegularExpressions;
using Bot.Tests.Kit;

namespace Bot.Tests.Architecture;

/// <summary>Holds the directions of docs/decisions: who may name whom, read from the sources.</summary>
public sealed partial class DependencyDirectionTests
{
    // Each folder of Bot.Dialogs may name itself and the folders before it; folders on one line do not name each other.
    private static readonly string[][] DialogsLayers =
    [
        ["Turns", "Replies", "Services", "Reading"],
        ["Templates", "Slots"],
        ["Understanding"],
        ["Knowledge"],
        ["Steps"],
        ["Guidelines"],
        ["Privacy"],
        ["Scripts"],
        ["Packs"],
        ["Certificates"],
        ["Routing"],
        ["Testing"],
        ["Checks"],
        ["Replay"],
    ];

    // What channels of one company have in common; it names none of them.
    private static readonly string[] Shared = ["Tencent"];

    [Fact]
    public void Dialogs_Sources_StayPure()
    {
        string[] forbidden =
        [
            "Microsoft.AspNetCore", "Microsoft.Data", "System.Net.Http", "System.Net.Sockets", "System.Threading.Tasks", "Orleans", "Bot.Connector", "Bot.Conversations",
            "DateTime.Now", "DateTime.UtcNow", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "TimeProvider", "Guid.NewGuid", "Random.Shared", "new Random(", "Task<", "async ", "await ",
        ];

        AssertNone(from line in Lines("Bot.Dialogs")
                   from word in forbidden
                   where line.Text.Contains(word, StringComparison.Ordinal)
                   select $"{line.Place}: '{word}' does not belong into the pure engine");
    }

    [Fact]
    public void Verifier_SharesNothingWithTheEngine()
    {
        var project = Directory.GetFiles(Repository.At("Bot.Verifier"), "*.csproj").Single();

        Assert.DoesNotContain("ProjectReference", File.ReadAllText(project), StringComparison.Ordinal);
        AssertNone(from line in Lines("Bot.Verifier")
                   where line.Text.Contains("Bot.", StringComparison.Ordinal) && line.Text.Replace("Bot.Verifier", "", StringComparison.Ordinal).Contains("Bot.", StringComparison.Ordinal)
                   select $"{line.Place}: the verifier may share no code with what it verifies");
    }

    [Fact]
    public void Verifier_IsSmallEnoughToBeReadInOneGo() => Assert.InRange(Lines("Bot.Verifier").Count(line => !string.IsNullOrWhiteSpace(line.Text)), 1, 999);

    [Fact]
    public void Connector_Sources_DoNotKnowDialogs() =>
        AssertNone(from line in Lines("Bot.Connector")
                   where line.Text.Contains("Bot.Dialogs", StringComparison.Ordinal) || line.Text.Contains("Bot.Conversations", StringComparison.Ordinal)
                   select $"{line.Place}: the wire knows no scripts and no host");

    [Fact]
    public void DialogsFolders_Usings_PointOneWay() =>
        AssertNone(from line in Lines("Bot.Dialogs")
                   let folder = FirstFolder(line.File, "Bot.Dialogs")
                   let named = UsedFolder().Match(line.Text).Groups[1].Value
                   where named.Length > 0 && folder.Length > 0 && named != folder && LayerOf(named) >= LayerOf(folder)
                   where !(LayerOf(folder) == 0 && LayerOf(named) == 0)
                   select $"{line.Place}: {folder} may not use {named}");

    [Fact]
    public void Channels_DoNotNameEachOther()
    {
        var channels = Repository.At("Bot", "Channels");
        var names = Directory.GetDirectories(channels).Select(Path.GetFileName).ToArray();

        AssertNone(from line in Lines(Path.Combine("Bot", "Channels"))
                   let own = FirstFolder(line.File, Path.Combine("Bot", "Channels"))
                   from other in names
                   where other != own && !Shared.Contains(other) && line.Text.Contains($"Bot.Channels.{other}", StringComparison.Ordinal)
                   select $"{line.Place}: channel {own} may not name channel {other}");
    }

    [Fact]
    public void Sources_NameNoForeignBotPackages()
    {
        string[] projects = [.. Directory.GetFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories), Repository.At("Directory.Packages.props")];

        AssertNone(from file in projects
                   from line in File.ReadLines(file)
                   where ForeignPackage().IsMatch(line)
                   select $"{file}: {line.Trim()}");
    }

    private static int LayerOf(string folder)
    {
        var layer = Array.FindIndex(DialogsLayers, names => names.Contains(folder));
        Assert.True(layer >= 0, $"Bot.Dialogs/{folder} has no place in the order of folders: add it to {nameof(DialogsLayers)}.");
        return layer;
    }

    private static IEnumerable<(string File, string Place, string Text)> Lines(string project)
    {
        var root = Repository.At(project);
        return from file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
               where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                   && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
               from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
               where !line.Text.TrimStart().StartsWith("//", StringComparison.Ordinal)
               select (file, $"{Path.GetRelativePath(Repository.Root, file)}:{line.Number}", line.Text);
    }

    private static string FirstFolder(string file, string project)
    {
        var parts = Path.GetRelativePath(Repository.At(project), file).Split(Path.DirectorySeparatorChar);
        return parts.Length > 1 ? parts[0] : "";
    }

    private static void AssertNone(IEnumerable<string> findings)
    {
        var found = findings.ToArray();
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    [GeneratedRegex(@"^using (?:static )?Bot\.Dialogs\.(\w+)")]
    private static partial Regex UsedFolder();

    [GeneratedRegex(@"(Include|Update)=""(Microsoft\.Bot\.|Microsoft\.Agents\.|AdaptiveCards)")]
    private static partial Regex ForeignPackage();
}
