using System.Text.Json.Nodes;
using Bot.Dialogs.Slots.Dates;

namespace Bot.Dialogs.Packs.Schemas;

/// <summary>The schema of <c>pack.yaml</c>.</summary>
internal static class SettingsSchema
{
    private const string OneDay = @"^(\d{4}-)?\d{2}-\d{2}$";
    private const string OneTime = @"\d{1,2}:[0-5]\d\s*[-–]\s*\d{1,2}:[0-5]\d";

    private static JsonObject Times => Shape.OneOrMany(Shape.Pattern($@"^(closed|{OneTime}(\s*,\s*{OneTime})*)$"), "Such as 9:00-12:00, 13:00-18:00, or closed.");

    /// <summary>Makes it.</summary>
    public static string Make() => Shape.Schema(
        "pack.yaml",
        Shape.Map(
            "What the bot is called, speaks and belongs to.",
            ("!pack", Shape.Pattern("^[a-z0-9-]{1,40}$", "The pack's name.")),
            ("title", Shape.Ref("words")),
            ("!languages", Shape.List(Shape.OneOf(["en", "zh"]), 1, 2, "Languages, the fallback first.")),
            ("timezone", Shape.Text("Where the company's clocks are, such as Asia/Shanghai.")),
            ("opening", Opening()),
            ("holidays", Shape.OneOrMany(Holiday(), "Days on which the usual hours do not hold.")),
            ("brand", Shape.Named(Shape.Any(), "What scripts see as brand.*: name, phone, email, website, hours, facts and whatever else.")),
            ("none-of-these", Shape.Either(
                "Sentences that customers write and that mean no script.",
                Shape.OneOrMany(Shape.Text()),
                Shape.Map(null, ("en", Shape.OneOrMany(Shape.Text())), ("zh", Shape.OneOrMany(Shape.Text()))))),
            ("silence", Shape.Map("After how long an open question is repeated, and the conversation closed, such as 15m.", ("remind", Shape.Text()), ("close", Shape.Text()))),
            ("handoff", Shape.Ref("part")),
            ("why", Shape.Flag("Let customers ask why the bot answers so: by the words at any time, and by a button under answers of services, passages and models.")),
            ("model", Shape.Map("What a model may do, where the host has one.", ("chooses", Shape.Flag("Choose among scripts when the matcher is not sure which is meant.")))),
            ("with-person", Shape.OneOf(["acknowledge", "silent"], "What the bot does with messages while a person has the conversation; acknowledge, when this is left out.")),
            ("thresholds", Shape.Map("When a match is sure enough.", ("match", Shape.Number(0, 1)), ("margin", Shape.Number(0, 1))))),
        ("words", TextShapes.Words),
        ("part", TextShapes.Part),
        ("times", Times));

    private static JsonObject Opening() => new()
    {
        ["type"] = "object",
        ["description"] = "When people are there: mon, mon-fri, sat, sun or daily.",
        ["patternProperties"] = new JsonObject { [$"^({string.Join('|', OpeningReader.Days)}|daily)(-({string.Join('|', OpeningReader.Days)}))?$"] = Shape.Ref("times") },
        ["additionalProperties"] = false,
    };

    private static JsonObject Named(string? about) => Shape.OneOf(NamedDays.All.Select(day => day.Id), about);

    private static JsonObject Holiday() => Shape.Either(
        null,
        Shape.Pattern(OneDay, "2026-10-01, or 12-25 for every year."),
        Named("A holiday that comes every year, such as christmas or spring-festival."),
        Shape.Map(
            null,
            ("!holiday", Named(null)),
            ("days", Shape.Number(1, 31, whole: true, about: "How many days it lasts; 1 unless given.")),
            ("name", Shape.Ref("words")),
            ("opening", Shape.Ref("times"))),
        Shape.Map(
            null,
            ("date", Shape.Pattern(OneDay)),
            ("from", Shape.Pattern(OneDay)),
            ("to", Shape.Pattern(OneDay)),
            ("name", Shape.Ref("words")),
            ("opening", Shape.Ref("times"))));
}
