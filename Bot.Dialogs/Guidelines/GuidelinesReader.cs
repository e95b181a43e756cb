using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Guidelines;

/// <summary>Reads <c>guidelines.yaml</c>.</summary>
internal static class GuidelinesReader
{
    /// <summary>The file.</summary>
    public const string File = "guidelines.yaml";

    /// <summary>How soon a person must look at something.</summary>
    public static readonly string[] Priorities = ["P1", "P2", "P3", "P4"];

    /// <summary>The set; the empty one when there is no file.</summary>
    public static GuidelineSet Read(YamlNode? node, PackReading pack, PackSettings settings)
    {
        if (node is null || MapReader.Of(node, "guidelines.yaml", pack.Problems) is not { } map)
        {
            return GuidelineSet.Empty;
        }

        var brand = new BrandReader(pack, settings).Read(map);
        var topics = TopicReader.Read(map, pack);
        var guidelines = GuidelineReader.Read(map, pack);
        var texts = Texts(map, pack);
        map.Done("guidelines.yaml");
        return new() { Brand = brand, Topics = topics, Guidelines = guidelines, Texts = FixedTexts.Of(brand, texts) };
    }

    /// <summary>A priority; the usual one after a problem.</summary>
    public static string Priority(MapReader map, string key, string otherwise)
    {
        if (map.Scalar(key) is not { } priority || Priorities.Contains(priority.Text))
        {
            return map.Text(key) ?? otherwise;
        }

        map.Problems.Error(priority.At, "CB0204", $"'{key}' must be one of {string.Join(", ", Priorities)}, not '{priority.Text}'.");
        return otherwise;
    }

    /// <summary>The name of a fixed text; null after a problem.</summary>
    public static string? TextKey(YamlScalar key, ProblemList problems)
    {
        if (StandardTexts.Keys.Contains(key.Text))
        {
            return key.Text;
        }

        problems.Error(key.At, "CB1006", $"There is no fixed text '{JsonText.Clip(key.Text, 60)}'.{Nearest.Hint(key.Text, StandardTexts.Keys)} Known are: {string.Join(", ", StandardTexts.Keys.Order(StringComparer.Ordinal))}.");
        return null;
    }

    /// <summary>Tells values that a text may not read.</summary>
    public static void CheckNames(Words words, YamlNode at, ProblemList problems)
    {
        foreach (var name in words.Names.Except(BrandValues.Names))
        {
            problems.Error(at.At, "CB1008", $"This text reads '{name}', but guidelines know only {string.Join(", ", BrandValues.Names)} in texts.{Nearest.Hint(name, BrandValues.Names)} Use one of them, or write the value out.");
        }
    }

    private static Dictionary<string, Words> Texts(MapReader map, PackReading pack)
    {
        var texts = new Dictionary<string, Words>(StringComparer.Ordinal);
        if (map.Node("texts") is not { } node || MapReader.Of(node, "'texts'", pack.Problems) is null)
        {
            return texts;
        }

        foreach (var (key, value) in ((YamlMap)node).Entries)
        {
            if (TextKey(key, pack.Problems) is { } known && pack.Words(value, $"The text '{key.Text}'") is { } words)
            {
                CheckNames(words, value, pack.Problems);
                texts[known] = words;
            }
        }

        return texts;
    }
}
