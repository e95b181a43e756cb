using System.Globalization;
using System.Text.Json;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Testing;

/// <summary>Reads <c>tests/*.yaml</c>.</summary>
internal static class PackTestReader
{
    private static readonly DateTimeOffset Usual = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    /// <summary>All tests of a pack; what cannot be read becomes a problem.</summary>
    public static IReadOnlyList<PackTest> Read(Release release, ProblemList problems)
    {
        var files = new PackFiles(release.Source, problems);
        return [.. files.In("tests/", ".yaml").SelectMany(files.Yaml).Select(node => ReadOne(node, release, problems)).OfType<PackTest>()];
    }

    private static PackTest? ReadOne(YamlNode node, Release release, ProblemList problems)
    {
        if (MapReader.Of(node, "A test", problems) is not { } map)
        {
            return null;
        }

        map.Required("test", "Give the test a name.");
        var name = map.Scalar("test");
        var language = map.Text("language") ?? release.Languages[0];
        var now = Now(map);
        var stubs = Values(map, "stubs");
        map.Required("conversation", "Write what is said: - customer: ... and - bot: ...");
        var lines = map.List("conversation").Select(line => ReadLine(line, problems)).OfType<PackTestLine>().ToList();
        map.Done("A test");
        return name is null ? null : new(name.Text, name.At, language, now, stubs, lines);
    }

    private static DateTimeOffset Now(MapReader map)
    {
        if (map.Scalar("now") is not { } text)
        {
            return Usual;
        }

        if (DateTimeOffset.TryParse(text.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var now))
        {
            return now;
        }

        map.Problems.Error(text.At, "CB0204", $"'{text.Text}' is not a time. Write it like 2026-03-02T10:00:00+08:00.");
        return Usual;
    }

    private static Dictionary<string, JsonElement> Values(MapReader map, string key)
    {
        var values = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (map.Node(key) is { } node && MapReader.Of(node, $"'{key}'", map.Problems) is not null)
        {
            foreach (var (name, value) in ((YamlMap)node).Entries)
            {
                values[name.Text] = YamlJson.Of(value);
            }
        }

        return values;
    }

    private static PackTestLine? ReadLine(YamlNode node, ProblemList problems)
    {
        if (MapReader.Of(node, "A line of a test", problems) is not { } map)
        {
            return null;
        }

        var (action, text) = Action(map);
        var line = new PackTestLine(map.At, action, text)
        {
            Inputs = map.Node("submit") is { } inputs ? YamlJson.Of(inputs) : null,
            Wait = Wait(map),
            Bot = map.Has("bot") ? Texts(map, "bot") : null,
            Card = map.Text("card"),
            Choices = Texts(map, "choices"),
            Not = Texts(map, "not"),
            Handoff = map.Text("handoff"),
            Script = map.Text("script"),
            Remembered = map.Node("remembered") is { } remembered ? YamlJson.Of(remembered) : null,
        };
        map.Done("A line of a test");
        return line;
    }

    private static TimeSpan Wait(MapReader map)
    {
        if (map.Scalar("wait") is not { } text)
        {
            return TimeSpan.Zero;
        }

        var span = Spans.Read(text.Text);
        if (span is null)
        {
            map.Problems.Error(text.At, "CB0204", $"'{text.Text}' is no time to wait. {Spans.Remedy}");
        }

        return span ?? TimeSpan.Zero;
    }

    private static (LineAction Action, string Text) Action(MapReader map)
    {
        if (map.Flag("opens"))
        {
            return (LineAction.Opens, "");
        }

        return map.Has("customer") ? (LineAction.Says, map.Text("customer") ?? "")
            : map.Has("press") ? (LineAction.Presses, map.Text("press") ?? "")
            : map.Has("submit") ? (LineAction.Submits, "")
            : map.Has("wait") ? (LineAction.Waits, map.Text("wait") ?? "")
            : (LineAction.None, "");
    }

    private static List<string> Texts(MapReader map, string key)
    {
        var texts = new List<string>();
        foreach (var node in map.List(key))
        {
            if (node is YamlScalar scalar)
            {
                texts.Add(scalar.Text);
            }
            else
            {
                map.Problems.Error(node.At, "CB0203", $"'{key}' must be a text or a list of texts, but this is {node.Kind}.");
            }
        }

        return texts;
    }
}
