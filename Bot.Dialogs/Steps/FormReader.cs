using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Steps;

/// <summary>Reads <c>form</c>.</summary>
internal static class FormReader
{
    private const int MostParts = 20;

    /// <summary>The step; null when it cannot be read.</summary>
    public static Step? Read(StepReading reading)
    {
        var name = reading.ValueName("form");
        var prompt = reading.Words("say", required: true);
        var button = reading.Words("submit");
        var parts = Parts(reading);
        var (hint, attempts, otherwise) = reading.Repair();
        return name is null || prompt is null || parts.Count == 0
            ? null
            : new FormStep(reading.Place, name, prompt, parts) { Button = button, Hint = hint, Attempts = attempts, Otherwise = otherwise };
    }

    private static List<FormPart> Parts(StepReading reading)
    {
        var parts = new List<FormPart>();
        var node = reading.Map.Required("fields", "List the questions, for example fields: [ { ask: street, say: Street? } ].");
        if (node is not (null or YamlList { Items.Count: > 0 and <= MostParts }))
        {
            reading.Problems.Error(node.At, "CB0203", $"'fields' must be a list of 1 to {MostParts} questions, but this is {(node is YamlList ? "not" : node.Kind)}.");
            return parts;
        }

        foreach (var item in (node as YamlList)?.Items ?? [])
        {
            if (MapReader.Of(item, "A question of a form", reading.Problems) is { } map && FormPart.Read(reading.Inside(map)) is { } part)
            {
                if (parts.Exists(other => other.Name == part.Name))
                {
                    reading.Problems.Error(map.At, "CB0206", $"The form asks for '{part.Name}' twice. Give each question a name of its own.");
                }

                parts.Add(part);
            }
        }

        return parts;
    }
}
