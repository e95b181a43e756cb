using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Testing;

/// <summary>Reads a line of a test's conversation.</summary>
internal static class TestLineReader
{
    /// <summary>The line; what cannot be read becomes a problem.</summary>
    public static PackTestLine? Read(YamlNode node, ProblemList problems)
    {
        if (MapReader.Of(node, "A line of a test", problems) is not { } map)
        {
            return null;
        }

        var (action, text) = Action(map);
        var (queue, reason) = Handoff(map);
        var line = new PackTestLine(map.At, action, text)
        {
            Inputs = Value(map, "submit"),
            Files = [.. map.List("file").Select(file => File(file, problems)).OfType<Attachment>()],
            Place = Place(map),
            Wait = Wait(map),
            Bot = map.Has("bot") ? Texts(map, "bot") : null,
            Exact = map.Text("equals"),
            Patterns = [.. map.List("matches").Select(pattern => Pattern(pattern, problems)).OfType<Regex>()],
            Card = map.Node("card") is { } card ? Card(card, problems) : null,
            Choices = Texts(map, "choices"),
            Not = Texts(map, "not"),
            Repeats = map.Flag("repeats", otherwise: true),
            Handoff = queue,
            Reason = reason,
            Script = map.Text("script"),
            Called = Called(map),
            NotCalled = Texts(map, "not-called"),
            Answered = Value(map, "answered"),
            Remembered = Value(map, "remembered"),
        };
        map.Done("A line of a test");
        return line;
    }

    private static (LineAction Action, string Text) Action(MapReader map) =>
        map.Flag("opens") ? (LineAction.Opens, "")
        : map.Has("customer") || map.Has("file") || map.Has("place") ? (LineAction.Says, map.Text("customer") ?? "")
        : map.Has("press") ? (LineAction.Presses, map.Text("press") ?? "")
        : map.Has("submit") ? (LineAction.Submits, "")
        : map.Has("wait") ? (LineAction.Waits, map.Text("wait") ?? "")
        : (LineAction.None, "");

    private static JsonElement? Value(MapReader map, string key) => map.Node(key) is { } node ? YamlJson.Of(node) : null;

    // A queue, or the queue with the reason: { to: after-sales, reason: no order number }.
    private static (string? Queue, string? Reason) Handoff(MapReader map)
    {
        if (map.Node("handoff") is not YamlMap both)
        {
            return (map.Text("handoff"), null);
        }

        var about = new MapReader(both, map.Problems);
        var (queue, reason) = (about.Text("to"), about.Text("reason"));
        about.Done("'handoff'");
        return (queue, reason);
    }

    private static Attachment? File(YamlNode node, ProblemList problems)
    {
        if (node is YamlScalar name)
        {
            return new(FileSlot.TypeOf(name.Text), $"https://files.example/{Uri.EscapeDataString(name.Text)}", name.Text);
        }

        if (MapReader.Of(node, "A file", problems) is not { } map)
        {
            return null;
        }

        map.Required("name", "Give the file's name, for example photo.png.");
        var (called, type, url) = (map.Text("name") ?? "file", map.Text("type"), map.Text("url"));
        map.Done("A file");
        return new(type ?? FileSlot.TypeOf(called), url ?? $"https://files.example/{Uri.EscapeDataString(called)}", called);
    }

    private static Location? Place(MapReader map)
    {
        if (map.Node("place") is not { } node || MapReader.Of(node, "A place", map.Problems) is not { } place)
        {
            return null;
        }

        place.Required("latitude", "Give the degrees, for example 31.23.");
        place.Required("longitude", "Give the degrees, for example 121.47.");
        var (latitude, longitude, name) = (place.Number("latitude", -90, 90), place.Number("longitude", -180, 180), place.Text("name"));
        place.Done("A place");
        return latitude is { } north && longitude is { } east ? new((double)north, (double)east, name) : null;
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

    private static Regex? Pattern(YamlNode node, ProblemList problems)
    {
        if (node is YamlScalar scalar)
        {
            return PatternReader.Read(scalar, problems);
        }

        problems.Error(node.At, "CB0203", $"'{"matches"}' must be a text or a list of texts, but this is {node.Kind}.");
        return null;
    }

    private static TestCard? Card(YamlNode node, ProblemList problems)
    {
        if (node is YamlScalar name)
        {
            return new(name.Text);
        }

        if (MapReader.Of(node, "'card'", problems) is not { } map)
        {
            return null;
        }

        map.Required("name", "Give the card's name, for example order-status.");
        var card = new TestCard(map.Text("name") ?? "") { Has = Texts(map, "has"), Facts = Value(map, "facts"), Inputs = Value(map, "inputs") };
        map.Done("'card'");
        return card;
    }

    private static IReadOnlyList<(string Operation, JsonElement? Arguments)> Called(MapReader map) => map.Node("called") switch
    {
        YamlMap given => [.. given.Entries.Select(entry => (entry.Key.Text, entry.Value is YamlScalar { IsNull: true } ? (JsonElement?)null : YamlJson.Of(entry.Value)))],
        _ => [.. Texts(map, "called").Select(name => (name, (JsonElement?)null))],
    };

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
