using System.Text.Json;

namespace Bot.Dialogs.Understanding.Trials;

/// <summary>Reads labelled messages, one JSON object a line: <c>{"text":"where is my order","label":"order-status"}</c>.</summary>
public static class LabelledLines
{
    private const string Remedy = "Write one object a line, such as {\"text\":\"where is my order\",\"label\":\"order-status\"}.";

    /// <summary>Reads the lines; empty ones are passed over.</summary>
    /// <param name="file">The file's name, for complaints.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="needsLabel">Whether a message without a label is a problem.</param>
    /// <param name="problems">Takes what is wrong, with its place and what to do.</param>
    public static IReadOnlyList<LabelledText> Read(string file, IEnumerable<string> lines, bool needsLabel, ICollection<string> problems)
    {
        var texts = new List<LabelledText>();
        foreach (var (number, line) in lines.Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)))
        {
            var (text, problem) = ReadLine(line, needsLabel);
            if (text is not null)
            {
                texts.Add(text);
            }
            else
            {
                problems.Add($"{file}:{number + 1}: {problem} {Remedy}");
            }
        }

        return texts;
    }

    private static (LabelledText? Text, string? Problem) ReadLine(string line, bool needsLabel)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return (null, "This is not a JSON object.");
            }

            var (text, label) = (Member(json.RootElement, "text"), Member(json.RootElement, "label"));
            return text is null ? (null, "'text' is missing or no text.")
                : label is null or "" && needsLabel ? (null, "'label' is missing, empty or no text.")
                : (new(text, label ?? MatcherTrial.None), null);
        }
        catch (JsonException)
        {
            return (null, "This is not JSON.");
        }
        catch (InvalidOperationException)
        {
            return (null, "'text' or 'label' holds half a character (a lone surrogate).");
        }
    }

    private static string? Member(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
