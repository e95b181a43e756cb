using System.Text.Json.Nodes;

namespace Bot.Dialogs.Packs.Schemas;

/// <summary>Shapes of texts and names that several schemas share.</summary>
internal static class TextShapes
{
    private const int MostWordings = 20;

    /// <summary>A text, in one language or by language.</summary>
    public static JsonObject Words => Shape.Either("A text, or texts by language.", Shape.Text(), ByLanguage(Shape.Text()));

    /// <summary>A text with several wordings and channels, if wanted.</summary>
    public static JsonObject Wordings => Shape.Either(
        "A text, several wordings in a list, or either by language; 'channels' says something else on some channels.", Shape.Text(), Several, ByLanguage(OneOrSeveral, channels: true));

    /// <summary>A name of a script, a step, a card, a service or a team.</summary>
    public static JsonObject Part => new() { ["type"] = new JsonArray("string", "integer"), ["pattern"] = "^[a-z0-9][a-z0-9_-]{0,39}$" };

    /// <summary>The name under which a value is kept.</summary>
    public static JsonObject Value => Shape.Pattern("^[a-z_][a-z0-9_]{0,39}$");

    private static JsonObject Several => Shape.List(Shape.Text(), 1, MostWordings);

    private static JsonObject OneOrSeveral => Shape.Either(null, Shape.Text(), Several);

    private static JsonObject ByLanguage(JsonObject text, bool channels = false)
    {
        var map = channels
            ? Shape.Map(null, ("en", text), ("zh", (JsonObject)text.DeepClone()), ("channels", Shape.Named(Shape.Either(null, OneOrSeveral, ByLanguage(OneOrSeveral)), "By the channel's id, for example msteams.")))
            : Shape.Map(null, ("en", text), ("zh", (JsonObject)text.DeepClone()));
        map["minProperties"] = 1;
        return map;
    }
}
