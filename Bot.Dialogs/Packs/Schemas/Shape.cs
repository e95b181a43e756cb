using System.Text.Json.Nodes;

namespace Bot.Dialogs.Packs.Schemas;

/// <summary>Pieces that schemas are made of. What YAML reads as a number or a flag is a text to a pack where one is wanted.</summary>
internal static class Shape
{
    /// <summary>One value, taken as text.</summary>
    public static JsonObject Text(string? about = null) => About(new() { ["type"] = new JsonArray("string", "number", "boolean") }, about);

    /// <summary>A text of a form.</summary>
    public static JsonObject Pattern(string pattern, string? about = null) => About(new() { ["type"] = "string", ["pattern"] = pattern }, about);

    /// <summary>One of some words.</summary>
    public static JsonObject OneOf(IEnumerable<string> words, string? about = null) =>
        About(new() { ["type"] = "string", ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]) }, about);

    /// <summary>True or false.</summary>
    public static JsonObject Flag(string? about = null) => About(new() { ["type"] = "boolean" }, about);

    /// <summary>A number within limits.</summary>
    public static JsonObject Number(decimal? min = null, decimal? max = null, bool whole = false, string? about = null)
    {
        var shape = About(new() { ["type"] = whole ? "integer" : "number" }, about);
        if (min is { } least)
        {
            shape["minimum"] = least;
        }

        if (max is { } most)
        {
            shape["maximum"] = most;
        }

        return shape;
    }

    /// <summary>Anything.</summary>
    public static JsonObject Any(string? about = null) => About([], about);

    /// <summary>A list.</summary>
    public static JsonObject List(JsonObject item, int min = 0, int? max = null, string? about = null)
    {
        var shape = About(new() { ["type"] = "array", ["items"] = item, ["minItems"] = min }, about);
        if (max is { } most)
        {
            shape["maxItems"] = most;
        }

        return shape;
    }

    /// <summary>One, or a list of them.</summary>
    public static JsonObject OneOrMany(JsonObject item, string? about = null) => Either(about, item, List((JsonObject)item.DeepClone()));

    /// <summary>One of several shapes.</summary>
    public static JsonObject Either(string? about, params ReadOnlySpan<JsonObject> shapes) => About(new() { ["anyOf"] = new JsonArray([.. shapes]) }, about);

    /// <summary>A shape defined elsewhere in the schema.</summary>
    public static JsonObject Ref(string name) => new() { ["$ref"] = $"#/definitions/{name}" };

    /// <summary>A map of known names; those that begin with <c>!</c> must be there.</summary>
    public static JsonObject Map(string? about, params ReadOnlySpan<(string Name, JsonObject Shape)> members)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var (written, shape) in members)
        {
            var name = written.TrimStart('!');
            properties[name] = shape;
            if (name != written)
            {
                required.Add(name);
            }
        }

        var map = About(new() { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false }, about);
        if (required.Count > 0)
        {
            map["required"] = required;
        }

        return map;
    }

    /// <summary>A map of names that the pack chooses.</summary>
    public static JsonObject Named(JsonObject value, string? about = null) => About(new() { ["type"] = "object", ["additionalProperties"] = value }, about);

    /// <summary>A whole schema.</summary>
    public static string Schema(string title, JsonObject root, params ReadOnlySpan<(string Name, JsonObject Shape)> definitions)
    {
        var named = new JsonObject();
        foreach (var (name, shape) in definitions)
        {
            named[name] = shape;
        }

        var schema = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = title };
        foreach (var (name, value) in root.ToList())
        {
            root.Remove(name);
            schema[name] = value;
        }

        schema["definitions"] = named;
        return schema.ToJsonString(SchemaJson.Options) + "\n";
    }

    private static JsonObject About(JsonObject shape, string? about)
    {
        if (about is not null)
        {
            shape["description"] = about;
        }

        return shape;
    }
}
