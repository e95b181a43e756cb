using System.Globalization;
using System.Text.Json;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Testing;

/// <summary>Reads <c>tests/*.yaml</c>.</summary>
internal static class PackTestReader
{
    /// <summary>When a test takes place that does not say it.</summary>
    public static readonly DateTimeOffset Usual = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

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
        var customer = Customer(map);
        var (channel, zone) = (map.Text("channel") ?? "test", map.Text("zone"));
        var repeats = map.Flag("repeats", otherwise: true);
        map.Required("conversation", "Write what is said: - customer: ... and - bot: ...");
        var lines = map.List("conversation").Select(line => TestLineReader.Read(line, problems)).OfType<PackTestLine>().ToList();
        map.Done("A test");
        return name is null ? null : new(name.Text, name.At, language, now, stubs, lines) { Customer = customer, Channel = channel, Zone = zone, Repeats = repeats };
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

    private static Customer? Customer(MapReader map)
    {
        if (map.Node("customer") is not { } node || MapReader.Of(node, "'customer'", map.Problems) is not { } about)
        {
            return null;
        }

        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, _) in ((YamlMap)node).Entries)
        {
            if (about.Text(name.Text) is { } value)
            {
                attributes[name.Text] = value;
            }
        }

        var (id, given) = (attributes.GetValueOrDefault("id", "customer"), attributes.GetValueOrDefault("name"));
        attributes.Remove("id");
        attributes.Remove("name");
        return new(id, given) { Attributes = attributes };
    }
}
