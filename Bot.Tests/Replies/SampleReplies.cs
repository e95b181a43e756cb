using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Dialogs.Replies;

namespace Bot.Tests.Replies;

/// <summary>Replies made from a seed, and the facts and actions that are in them.</summary>
internal sealed class SampleReplies
{
    private readonly Random _random;

    private SampleReplies(int seed) => _random = new(seed);

    public List<string> Facts { get; } = [];

    public List<string> Actions { get; } = [];

    public Reply Reply { get; private set; } = null!;

    public static SampleReplies Make(int seed)
    {
        var sample = new SampleReplies(seed);
        sample.Reply = new()
        {
            Language = seed % 2 == 0 ? "en" : "zh",
            Blocks = [.. Enumerable.Range(0, sample._random.Next(0, 4)).Select(_ => sample.Block())],
            Choices = [.. Enumerable.Range(0, sample._random.Next(0, 9)).Select(n => new ReplyChoice(sample.Action(), $"v{n}"))],
            Question = sample._random.Next(2) == 0 ? "q1" : null,
            ByModel = sample._random.Next(4) == 0,
        };
        return sample;
    }

    private ReplyBlock Block()
    {
        var source = new BlockSource("script");
        return _random.Next(4) switch
        {
            0 => new MediaBlock($"https://shop.example/{Fact()}.png", "image/png", Fact()) { Source = source },
            1 => new CardBlock([.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => Card())]) { Source = source },
            _ => new TextBlock($"**{Fact()}** and {Fact()}. See [{Fact()}](https://x.example/{Fact()})") { Source = source },
        };
    }

    private JsonElement Card() => JsonSerializer.SerializeToElement(new JsonObject
    {
        ["type"] = "AdaptiveCard",
        ["version"] = _random.Next(2) == 0 ? "1.6" : "1.3",
        ["body"] = new JsonArray([.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Element(0))]),
        ["actions"] = new JsonArray(Button()),
    });

    private JsonObject Element(int depth) => (depth < 3 ? _random.Next(6) : _random.Next(3)) switch
    {
        0 => new() { ["type"] = "TextBlock", ["text"] = Fact() },
        1 => new() { ["type"] = "FactSet", ["facts"] = new JsonArray(new JsonObject { ["title"] = Fact() + ":", ["value"] = Fact() }) },
        2 => new() { ["type"] = "Input.Text", ["id"] = "i" + Facts.Count, ["label"] = Fact() },
        3 => new() { ["type"] = "Container", ["items"] = new JsonArray(Element(depth + 1), Element(depth + 1)) },
        4 => new() { ["type"] = "ColumnSet", ["columns"] = new JsonArray(new JsonObject { ["type"] = "Column", ["items"] = new JsonArray(Element(depth + 1)) }) },
        _ => new() { ["type"] = "ActionSet", ["actions"] = new JsonArray(Button()) },
    };

    private JsonObject Button() => new()
    {
        ["type"] = _random.Next(2) == 0 ? "Action.Submit" : "Action.Execute",
        ["title"] = Action(),
        ["verb"] = "go",
        ["data"] = new JsonObject { ["order"] = Actions[^1] },
    };

    private string Fact()
    {
        Facts.Add($"fact{Facts.Count}x");
        return Facts[^1];
    }

    private string Action()
    {
        Actions.Add(_random.Next(3) == 0 ? $"Do action {Actions.Count} with a long label" : $"Action{Actions.Count}z");
        return Actions[^1];
    }
}
