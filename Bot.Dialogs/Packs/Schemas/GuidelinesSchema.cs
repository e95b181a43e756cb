using System.Text.Json.Nodes;
using Bot.Dialogs.Guidelines;

namespace Bot.Dialogs.Packs.Schemas;

/// <summary>The schema of <c>guidelines.yaml</c>.</summary>
internal static class GuidelinesSchema
{
    private static JsonObject Texts => Shape.OneOrMany(Shape.Text());

    private static JsonObject Ids => Shape.OneOrMany(Shape.Ref("part"));

    private static JsonObject Priority => Shape.OneOf(GuidelinesReader.Priorities, "How soon a person must look at it.");

    /// <summary>The shape of the brand.</summary>
    public static JsonObject Brand => Shape.Map(
        "Who is meant by the product, the company, and by 'you'.",
        ("product", Shape.Ref("named")),
        ("company", Shape.Ref("named")),
        ("pronouns", Texts),
        ("people", Shape.OneOrMany(Shape.Map("A person who may be named.", ("!name", Shape.Ref("words")), ("aliases", (JsonObject)Texts.DeepClone()), ("!say", Shape.Ref("words"))))));

    /// <summary>The shape of the contacts.</summary>
    public static JsonObject Contacts => Shape.Map(
        "The only contacts that are ever given; 'none' where there is no such thing.",
        ("phone", Shape.Text()),
        ("email", Shape.Text()),
        ("site", Shape.Text()),
        ("complaints", Shape.Text()),
        ("privacy", Shape.Text()),
        ("hours", Shape.Ref("words")),
        ("phones", Texts),
        ("emails", Texts),
        ("links", Texts));

    /// <summary>The shape of a topic.</summary>
    public static JsonObject Topic => Shape.Map(
        "Something customers talk about.",
        ("!topic", Shape.Ref("part")),
        ("kind", Shape.OneOf(TopicReader.Kinds, "What happens with it; a standard topic has one already.")),
        ("examples", Shape.Ref("texts")),
        ("keywords", Shape.Ref("texts")),
        ("patterns", Texts),
        ("text", Shape.OneOf(StandardTexts.Keys.Order(StringComparer.Ordinal), "The fixed text that is said.")),
        ("queue", Shape.Ref("part")),
        ("priority", Priority),
        ("script", Shape.Ref("part")));

    /// <summary>The shape of a guideline.</summary>
    public static JsonObject Guideline => Shape.Map(
        "What is wanted, when, and what is done about it.",
        ("id", Shape.Ref("part")),
        ("must", Shape.Ref("words")),
        ("should", Shape.Ref("words")),
        ("never", Shape.Ref("words")),
        ("when", Shape.Text("A condition, such as topic == \"complaint\" && language == \"en\".")),
        ("refuse", Shape.Either("The name of a fixed text, or words.", Shape.Ref("words"))),
        ("add", Shape.Ref("words")),
        ("replace", Shape.Ref("words")),
        ("handoff", Shape.Ref("part")),
        ("approve", Shape.Ref("part")),
        ("say", Shape.Ref("words")),
        ("urgency", Priority),
        ("priority", Shape.Number(-1_000, 1_000, whole: true, "Which comes first: the higher number.")),
        ("excludes", Ids),
        ("depends", Ids),
        ("once", Shape.Flag("Whether it acts at most once in a conversation.")));

    /// <summary>Makes it.</summary>
    public static string Make() => Shape.Schema(
        "guidelines.yaml",
        Shape.Map(
            "What the bot may say, and what not.",
            ("brand", Brand),
            ("contacts", Contacts),
            ("facts", Shape.Named(Shape.Either(null, Shape.Ref("words"), Shape.Map(null, ("value", Shape.Text()), ("say", Shape.Ref("words")))), "Values that may be said, by name.")),
            ("offers", Texts),
            ("organisations", Texts),
            ("emergency", Texts),
            ("topics", Shape.OneOrMany(Topic)),
            ("guidelines", Shape.OneOrMany(Guideline)),
            ("texts", FixedTexts())),
        ("words", TextShapes.Words),
        ("part", TextShapes.Part),
        ("named", Shape.Either(null, TextShapes.Words, Shape.Map(null, ("!name", TextShapes.Words), ("aliases", Texts)))),
        ("texts", Shape.Either("A list, or lists by language.", Texts, Shape.Map(null, ("en", Texts), ("zh", Texts)))));

    private static JsonObject FixedTexts()
    {
        var properties = new JsonObject();
        foreach (var key in StandardTexts.Keys.Order(StringComparer.Ordinal))
        {
            properties[key] = Shape.Ref("words");
        }

        return new() { ["type"] = "object", ["description"] = "What the bot says, where not the usual.", ["properties"] = properties, ["additionalProperties"] = false };
    }
}
