using Bot.Dialogs.Reading;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Templates;

namespace Bot.Dialogs.Steps;

/// <summary>One option of <c>choose</c>, as written.</summary>
/// <param name="Value">What is remembered.</param>
/// <param name="Label">What customers read.</param>
/// <param name="Synonyms">Other words for it.</param>
internal sealed record OptionWords(Words Value, Words Label, IReadOnlyList<string> Synonyms)
{
    /// <summary>Root names of the values that it reads.</summary>
    public IEnumerable<string> Names => Value.Names.Concat(Label.Names);

    /// <summary>Reads a list of options; each value once.</summary>
    public static IReadOnlyList<OptionWords> ReadAll(StepReading reading, YamlNode? node)
    {
        if (node is null)
        {
            return [];
        }

        if (node is not YamlList { Items: { Count: > 0 } items })
        {
            reading.Problems.Error(node.At, "CB0203", $"The options must be a list with at least one option, for example [red, blue], but this is {node.Kind}.");
            return [];
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var options = new List<OptionWords>();
        foreach (var item in items)
        {
            if (Read(reading, item) is not { } option)
            {
                continue;
            }

            if (!seen.Add(option.Value.Written("")))
            {
                reading.Problems.Error(item.At, "CB0206", $"The option '{option.Value.Written("")}' is given twice. Give each option a value of its own.");
            }

            options.Add(option);
        }

        return options;
    }

    /// <summary>The option with its labels filled in.</summary>
    public ChoiceOption Fill(Turn turn, TemplateScope scope)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in turn.Settings.Languages)
        {
            labels[language] = Label.In(language, scope);
        }

        return new(Value.In(turn.Language, scope), labels, Synonyms);
    }

    private static OptionWords? Read(StepReading reading, YamlNode item)
    {
        if (item is YamlScalar)
        {
            var both = reading.Pack.Words(item, "This option");
            return both is null ? null : new(both, both, []);
        }

        if (MapReader.Of(item, "An option", reading.Problems) is not { } map)
        {
            return null;
        }

        var value = map.Required("value", "It is what the script remembers.") is { } node ? reading.Pack.Words(node, "value") : null;
        var label = map.Node("label") is { } words ? reading.Pack.Words(words, "label") : value;
        var synonyms = reading.Pack.Texts(map.List("synonyms"), "A synonym");
        map.Done("An option");
        return value is null || label is null ? null : new(value, label, synonyms);
    }
}
