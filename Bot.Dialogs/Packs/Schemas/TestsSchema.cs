using System.Text.Json.Nodes;

namespace Bot.Dialogs.Packs.Schemas;

/// <summary>The schema of <c>tests/*.yaml</c>.</summary>
internal static class TestsSchema
{
    private static JsonObject Texts => Shape.OneOrMany(Shape.Text());

    /// <summary>The shape of a line.</summary>
    public static JsonObject Line => Shape.Map(
        "Something happens, something must hold, or both.",
        ("opens", Shape.Flag("The customer comes in.")),
        ("customer", Shape.Text("What the customer writes.")),
        ("press", Shape.Text("The label of what the customer presses.")),
        ("submit", Shape.Named(Shape.Any(), "Inputs of the last card.")),
        ("wait", Shape.Pattern(@"^\s*(\d+\s*[dhms]\s*)+$", "Time that passes, such as 10m.")),
        ("file", Shape.OneOrMany(Shape.Either("A file that the customer sends.", Shape.Text(), Shape.Map(null, ("!name", Shape.Text()), ("type", Shape.Text()), ("url", Shape.Text()))))),
        ("place", Shape.Map("A place that the customer sends.", ("!latitude", Shape.Number(-90, 90)), ("!longitude", Shape.Number(-180, 180)), ("name", Shape.Text()))),
        ("bot", Texts),
        ("equals", Shape.Text("The whole words of the reply.")),
        ("matches", Texts),
        ("card", Shape.Either(
            "The card that was shown.",
            Shape.Text(),
            Shape.Map(null, ("!name", Shape.Text()), ("has", Texts), ("facts", Shape.Any("Facts by title.")), ("inputs", Shape.Any("Values of inputs by id."))))),
        ("choices", Texts),
        ("not", Texts),
        ("repeats", Shape.Flag("false: the reply says nothing that was said before.")),
        ("handoff", Shape.Either(
            "The team that the conversation was handed to.", Shape.Text(), Shape.Map(null, ("to", Shape.Text()), ("reason", Shape.Text())))),
        ("script", Shape.Text("The script that was entered.")),
        ("called", Shape.Any("SERVICE.OPERATION that was called, or a map of them and what they were given.")),
        ("not-called", Texts),
        ("answered", Shape.Any("Answers that were taken, by the question's name.")),
        ("remembered", Shape.Named(Shape.Any(), "Values that are remembered.")));

    /// <summary>Makes it.</summary>
    public static string Make() => Shape.Schema(
        "A test",
        Shape.Map(
            "A conversation that must hold.",
            ("!test", Shape.Text("Its name.")),
            ("language", Shape.Text("Locale of the customer.")),
            ("customer", Shape.Any("The customer as the channel knows them: id, name and other attributes.")),
            ("zone", Shape.Text("The customer's time zone, such as Europe/Berlin.")),
            ("channel", Shape.Text("The channel's id, such as msteams.")),
            ("repeats", Shape.Flag("false: the bot says nothing twice in the whole conversation.")),
            ("now", Shape.Text("When it takes place, such as 2026-03-02T10:00:00+08:00.")),
            ("stubs", Shape.Named(Shape.Any(), "What SERVICE.OPERATION, or 'model', answers; { fails: timeout } for a failure.")),
            ("!conversation", Shape.List(Shape.Ref("line"), 1))),
        ("line", Line));
}
