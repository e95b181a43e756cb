using System.Text.Json;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs;

/// <summary>Reads which operations of a service a model may call (<c>tools</c>).</summary>
/// <param name="service">The service's name.</param>
/// <param name="pack">What all readers share.</param>
internal sealed class ToolsReader(string service, PackReading pack)
{
    /// <summary>The types of arguments.</summary>
    public static readonly string[] Types = ["string", "number", "integer", "boolean"];

    /// <summary>What may be said of an argument beside its type.</summary>
    public static readonly string[] Limits = ["description", "pattern", "enum", "minimum", "maximum", "maxLength", "format"];

    private readonly ProblemList _problems = pack.Problems;

    /// <summary>The tools.</summary>
    /// <param name="map">The service.</param>
    /// <param name="inputs">What an operation takes when the pack does not say; absent when only the service knows.</param>
    public IReadOnlyList<PackTool> Read(MapReader map, Func<string, JsonElement?> inputs) =>
        map.Node("tools") is { } node && MapReader.Of(node, "'tools'", _problems) is not null
            ? [.. ((YamlMap)node).Entries.Select(entry => ReadOne(entry.Key, entry.Value, inputs)).OfType<PackTool>()]
            : [];

    private PackTool? ReadOne(YamlScalar name, YamlNode value, Func<string, JsonElement?> inputs)
    {
        // The short form is the description alone.
        if (value is YamlScalar { IsNull: false } what)
        {
            return new(service, name.Text, new(what.Text, inputs(name.Text)), null, name.At);
        }

        if (MapReader.Of(value, "A tool", _problems) is not { } map)
        {
            return null;
        }

        map.Required("what", "Say what it does and when to call it, for example 'what: Finds an order by its number.'.");
        var description = map.Text("what") ?? "";
        var input = map.Node("input") is { } given ? InputOf(given) : inputs(name.Text);
        var changes = map.Flag("changes");
        var bound = map.Node("given");
        map.Done("A tool");
        if (bound is not (null or YamlMap))
        {
            _problems.Error(bound.At, "CB0203", $"'given' must be a map of names and values ({{ customer: \"{{{{ customer.id }}}}\" }}), but this is {bound.Kind}.");
            bound = null;
        }

        return new(service, name.Text, new(description, input) { Changes = changes }, bound is null ? null : ValueWords.Read(bound, pack), name.At);
    }

    private JsonElement InputOf(YamlNode node)
    {
        if (MapReader.Of(node, "'input'", _problems) is null)
        {
            return ToolInput.Nothing;
        }

        var arguments = ((YamlMap)node).Entries.Select(entry => ArgumentOf(entry.Key.Text, entry.Value)).OfType<ToolArgument>();
        return ToolInput.Of([.. arguments]);
    }

    private ToolArgument? ArgumentOf(string name, YamlNode value)
    {
        if (value is YamlScalar about)
        {
            return ToolArgument.OfText(name, about.Text);
        }

        if (MapReader.Of(value, "An argument", _problems) is not { } map)
        {
            return null;
        }

        var optional = map.Flag("optional");
        if (map.Scalar("type") is { } type && !Types.Contains(type.Text))
        {
            _problems.Error(type.At, "CB0204", $"'{type.Text}' is not a type of an argument. Give one of: {Nearest.List(Types)}.");
        }

        foreach (var limit in Limits)
        {
            map.Node(limit);
        }

        map.Done("An argument");
        var schema = new YamlMap(value.At, [.. ((YamlMap)value).Entries.Where(entry => entry.Key.Text != "optional")]);
        return new(name, YamlJson.Of(schema)) { Optional = optional };
    }
}
