using System.Text.Json.Nodes;
using Bot.Dialogs.Slots.Money;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs.Schemas;

/// <summary>The shape of <c>expect</c>.</summary>
internal static class ExpectShape
{
    private const decimal Most = 1_000_000_000_000;

    /// <summary>The limits of each kind that has any.</summary>
    public static IReadOnlyDictionary<string, JsonObject> Limits => new Dictionary<string, JsonObject>(StringComparer.Ordinal)
    {
        ["text"] = Shape.Map(null, ("max", Shape.Number(1, 4_000, whole: true))),
        ["number"] = Shape.Map(null, ("min", Limit()), ("max", Limit()), ("whole", Shape.Flag())),
        ["money"] = Shape.Map(null, ("min", Shape.Number(0, Most)), ("max", Shape.Number(0, Most)), ("currency", Shape.OneOf(MoneyWords.Codes))),
        ["percentage"] = Shape.Map(null, ("min", Limit()), ("max", Limit())),
        ["date"] = Shape.Map(null, ("order", Order())),
        ["date-range"] = Shape.Map(null, ("order", Order())),
        ["time"] = Shape.Map(null, ("from", Clock()), ("to", Clock())),
        ["file"] = Shape.Map(null, ("types", Shape.OneOrMany(Shape.Text())), ("many", Shape.Flag())),
        ["image"] = Shape.Map(null, ("many", Shape.Flag())),
    };

    /// <summary>Makes it.</summary>
    public static JsonObject Make() => Shape.Either(
        "Which kind of answer fits.",
        [
            Shape.OneOf(SlotReader.Names),
            Shape.Map(null, ("!pattern", Shape.Text("A regular expression.")), ("example", Shape.Text("An answer that fits."))),
            Shape.Map(null, ("!list", Shape.List(Shape.Ref("option"), 1)), ("many", Shape.Ref("many"))),
            .. Limits.Select(kind => Shape.Map(null, ("!" + kind.Key, kind.Value))),
        ]);

    /// <summary>The shape of <c>check</c>.</summary>
    public static JsonObject Check() => Shape.Map(
        "What must hold for an answer beyond its kind.",
        ("!say", Shape.Ref("words")),
        ("if", Shape.Ref("formula")),
        ("call", Shape.Text("SERVICE.OPERATION; holds when it finds something.")),
        ("with", Shape.Named(Shape.Any())),
        ("into", Shape.Ref("value")));

    private static JsonObject Limit() => Shape.Number(-Most, Most);

    private static JsonObject Order() => Shape.OneOf(["day-first", "month-first"]);

    private static JsonObject Clock() => Shape.Pattern(@"^\d{2}:\d{2}$");
}
