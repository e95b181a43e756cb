using Bot.Dialogs.Reading;
using Bot.Dialogs.Templates;

namespace Bot.Dialogs.Steps;

/// <summary>One step while it is being read: what step readers take its parts from.</summary>
internal sealed class StepReading(PackReading pack, ScriptSteps script, StepPlace place, MapReader map)
{
    /// <summary>The pack around it.</summary>
    public PackReading Pack => pack;

    /// <summary>Which step it is.</summary>
    public StepPlace Place => place;

    /// <summary>Its names and values.</summary>
    public MapReader Map => map;

    /// <summary>Where problems go.</summary>
    public ProblemList Problems => pack.Problems;

    /// <summary>Reads a part of the step that is a map of its own.</summary>
    public StepReading Inside(MapReader part) => new(pack, script, place, part);

    /// <summary>A text.</summary>
    public Words? Words(string key, bool required = false)
    {
        var node = required ? map.Required(key, "Give the words, or words by language: { en: ..., zh: ... }.") : map.Node(key);
        return node is null ? null : pack.Wordings(node, $"'{key}'");
    }

    /// <summary>A condition or computed value.</summary>
    public Expression? Expression(string key)
    {
        var node = map.Required(key, "Give an expression such as order.total > 100.");
        if (node is YamlScalar scalar)
        {
            return pack.Expression(scalar);
        }

        if (node is not null)
        {
            Problems.Error(node.At, "CB0203", $"'{key}' must be an expression such as order.total > 100, but this is {node.Kind}.");
        }

        return null;
    }

    /// <summary>The name under which a value is kept.</summary>
    public string? ValueName(string key)
    {
        var scalar = map.Scalar(key);
        if (scalar is null)
        {
            if (!map.Has(key) || map.Node(key) is null)
            {
                Problems.Error(map.At, "CB0202", $"'{key}' needs the name under which the value is kept, for example '{key}: order_id'.");
            }

            return null;
        }

        return Names.CheckValue(scalar, Problems) ? scalar.Text : null;
    }

    /// <summary>The parts that all questions have for wrong answers.</summary>
    public (Words? Hint, int Attempts, int? Otherwise) Repair() =>
        (Words("hint"), (int)(map.Number("attempts", 1, 10, whole: true) ?? 3), Block("otherwise", final: true));

    /// <summary>A block of steps; the number of its first one.</summary>
    public int? Block(string key, bool final = false) => map.Node(key) is { } node ? Block(node, key, final) : null;

    /// <summary>A block of steps that stands deeper in the step; the number of its first one.</summary>
    public int? Block(YamlNode node, string path, bool final = false) => script.Read(node, $"{place.Id}.{path}", place, final);

    /// <summary>Notes a name that must exist.</summary>
    public void Refer(ReferenceKind kind, YamlScalar name) => pack.References.Add(new(kind, name.Text, name.At, place.Script));
}
