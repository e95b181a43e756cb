using System.Text.Json.Nodes;

namespace Bot.Dialogs.Packs.Schemas;

/// <summary>The shapes of all steps, by the name that tells each.</summary>
internal static class StepShapes
{
    private static (string, JsonObject) Say => ("!say", Shape.Ref("wordings"));

    private static (string, JsonObject) Optional => ("optional", Shape.Flag("Whether the customer may skip it."));

    private static (string, JsonObject)[] Repair =>
    [
        ("hint", Shape.Ref("wordings")),
        ("attempts", Shape.Number(1, 10, whole: true, "Wrong answers that are taken.")),
        ("otherwise", Shape.Ref("steps")),
    ];

    private static JsonObject Given => Shape.Named(Shape.Any(), "Names and values; '{{ ... }}' alone hands on the value itself.");

    /// <summary>Every step with its shape.</summary>
    public static IReadOnlyList<(string Name, JsonObject Shape)> All { get; } =
    [
        Step("ask", "Asks and waits for an answer of a kind.", [("!ask", Shape.Ref("value")), Say, ("expect", Shape.Ref("expect")), ("check", Shape.Ref("check")), Optional, .. Repair]),
        Choose(),
        Step("confirm", "Asks yes or no.", [("!confirm", Shape.Ref("value")), Say, Optional, .. Repair]),
        Form(),
        Step("rate", "Asks for stars or a thumb; nobody has to.", [("!rate", Shape.Ref("value")), Say, ("scale", Shape.OneOf(["stars", "thumbs"])), .. Repair]),
        Step("answer", "Has a model answer a question of the script.", [("!answer", Shape.Ref("wordings")), ("into", Shape.Ref("value")), ("otherwise", Shape.Ref("steps"))]),
        Wait(),
        Step("card", "Shows a card of cards/, or one for each element of a list.", [("!card", Shape.Ref("part")), ("with", Given), ("each", Shape.Ref("formula")), ("as", Shape.Ref("value"))]),
        Step("if", "One way or the other.", [("!if", Shape.Ref("formula")), ("!then", Shape.Ref("steps")), ("else", Shape.Ref("steps"))]),
        Step("switch", "One of several ways, by a value.", [("!switch", Shape.Ref("formula")), ("!cases", Shape.Named(Case(), "Steps by value; | stands between values.")), ("else", Shape.Ref("steps"))]),
        Step("remember", "Keeps values for all scripts of the conversation.", [("!remember", Given)]),
        Step("call", "Asks a service.", [("!call", Shape.Pattern(@"^[^.]+\.[^.]+$", "SERVICE.OPERATION of services.yaml.")), ("with", Given), ("into", Shape.Ref("value")), ("fails", Shape.Ref("steps"))]),
        Step("do", "Runs another script, then goes on here.", [("!do", Shape.Ref("part"))]),
        Step("go", "Jumps to a step, or leaves for another script.", [("!go", Shape.Either(null, Shape.Text("The step's id."), Shape.Map(null, ("!script", Shape.Ref("part")))))]),
        Step("handoff", "Passes the conversation to people.", [("!handoff", Shape.Ref("part")), ("reason", Shape.Ref("wordings")), ("say", Shape.Ref("wordings"))]),
        Step("end", "Ends this script.", [("!end", new JsonObject { ["type"] = "boolean", ["enum"] = new JsonArray(true) })]),
        Step("each", "Repeats steps for the elements of a list.", [("!each", Shape.Ref("formula")), ("as", Shape.Ref("value")), ("number", Shape.Ref("value")), ("limit", Shape.Number(1, 100, whole: true)), ("!steps", Shape.List(Shape.Ref("step"), 1))]),
        Step("say", "Says words.", [Say, ("image", Shape.Text("A file of the pack, or an https address.")), ("alt", Shape.Ref("words")), ("choices", Shape.OneOrMany(Choice()))]),
    ];

    private static (string Name, JsonObject Shape) Step(string name, string about, params ReadOnlySpan<(string, JsonObject)> members) =>
        (name, Shape.Map(about, [.. members, ("id", Shape.Ref("part"))]));

    private static (string, JsonObject) Choose() => Step(
        "choose",
        "Asks for one of several, or more with 'many'.",
        [
            ("!choose", Shape.Ref("value")), Say,
            ("options", Shape.List(Shape.Ref("option"), 1)),
            ("from", Shape.Ref("formula")),
            ("value", Shape.Ref("wordings")),
            ("label", Shape.Ref("wordings")),
            ("many", Shape.Ref("many")),
            ("check", Shape.Ref("check")),
            Optional,
            .. Repair,
        ]);

    private static (string, JsonObject) Form() => Step(
        "form",
        "Asks several questions, on one card or one by one.",
        [("!form", Shape.Ref("value")), Say, ("submit", Shape.Ref("wordings")), ("!fields", Shape.List(Field(), 1, 20)), .. Repair]);

    private static JsonObject Field() => Shape.Map(
        null,
        ("!ask", Shape.Ref("value")),
        Say,
        ("label", Shape.Ref("wordings")),
        ("expect", Shape.Ref("expect")),
        ("check", Shape.Ref("check")),
        ("hint", Shape.Ref("wordings")),
        Optional);

    private static (string, JsonObject) Wait() => Step(
        "wait",
        "Goes on after some time.",
        [("!wait", Shape.Either("90s, 10m, 1h 30m, 2d, or until a moment.", Shape.Pattern(@"^\s*(\d+\s*[dhms]\s*)+$"), Shape.Map(null, ("!until", Shape.Ref("formula")))))]);

    private static JsonObject Case() => Shape.Either(null, Shape.Ref("steps"), new JsonObject { ["type"] = "null" });

    private static JsonObject Choice() => Shape.Either(
        null, Shape.Ref("words"), Shape.Map(null, ("!label", Shape.Ref("words")), ("say", Shape.Ref("words"))));
}
