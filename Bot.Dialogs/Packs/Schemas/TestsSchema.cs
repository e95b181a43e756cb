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
        ("bot", Texts),
        ("card", Shape.Text("The card that was shown.")),
        ("choices", Texts),
        ("not", Texts),
        ("handoff", Shape.Text("The team that the conversation was handed to.")),
        ("script", Shape.Text("The script that was entered.")),
        ("remembered", Shape.Named(Shape.Any(), "Values that are remembered.")));

    /// <summary>Makes it.</summary>
    public static string Make() => Shape.Schema(
        "A test",
        Shape.Map(
            "A conversation that must hold.",
            ("!test", Shape.Text("Its name.")),
            ("language", Shape.Text("Locale of the customer.")),
            ("now", Shape.Text("When it takes place, such as 2026-03-02T10:00:00+08:00.")),
            ("stubs", Shape.Named(Shape.Any(), "What SERVICE.OPERATION, or 'model', answers; { fails: timeout } for a failure.")),
            ("!conversation", Shape.List(Shape.Ref("line"), 1))),
        ("line", Line));
}
