using System.Text.Json.Nodes;

namespace Bot.Dialogs.Packs.Schemas;

/// <summary>The schema of <c>scripts/*.yaml</c>.</summary>
internal static class ScriptSchema
{
    /// <summary>Makes it.</summary>
    public static string Make() => Shape.Schema(
        "A script",
        Shape.Map(
            "When to answer, and the steps to take.",
            ("!script", Shape.Ref("part")),
            ("title", Shape.Ref("words")),
            ("when", When()),
            ("menu", Shape.Either("Listed by help and offered by the honest path; a number gives the place.", Shape.Flag(), Shape.Number(1, 1_000, whole: true))),
            ("!steps", Shape.Ref("steps"))),
        [
            ("words", TextShapes.Words),
            ("wordings", TextShapes.Wordings),
            ("part", TextShapes.Part),
            ("value", TextShapes.Value),
            ("formula", Shape.Text("An expression such as order.total > 100.")),
            ("option", Option()),
            ("many", Shape.Either("How many may be chosen.", Shape.Flag(), Shape.Map(null, ("min", Shape.Number(0, 20, whole: true)), ("max", Shape.Number(1, 20, whole: true))))),
            ("expect", ExpectShape.Make()),
            ("check", ExpectShape.Check()),
            ("steps", Shape.List(Shape.Ref("step"), about: "Steps, in order.")),
            ("step", Shape.Either(null, [.. StepShapes.All.Select(step => Shape.Ref("step-" + step.Name))])),
            .. StepShapes.All.Select(step => ("step-" + step.Name, step.Shape)),
        ]);

    private static JsonObject When() => Shape.Map(
        "What starts the script; without it only other scripts do.",
        ("examples", Texts("What customers may say, at least five for each language.")),
        ("keywords", Texts("Words that mean this script.")),
        ("patterns", Shape.OneOrMany(Shape.Text(), "Regular expressions.")),
        ("start", Shape.Flag("Greets: runs when a conversation starts.")));

    private static JsonObject Texts(string about) => Shape.Either(
        about,
        Shape.Text(),
        Shape.List(Shape.Text()),
        Shape.Map(null, ("en", Shape.OneOrMany(Shape.Text())), ("zh", Shape.OneOrMany(Shape.Text()))));

    private static JsonObject Option() => Shape.Either(
        null,
        Shape.Text(),
        Shape.Map(null, ("!value", Shape.Ref("words")), ("label", Shape.Ref("words")), ("synonyms", Shape.OneOrMany(Shape.Text()))));
}
