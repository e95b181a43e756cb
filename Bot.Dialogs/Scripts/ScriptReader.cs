using System.Text.RegularExpressions;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Scripts;

/// <summary>Reads one script.</summary>
internal static class ScriptReader
{
    /// <summary>The script; null when it cannot be read far enough.</summary>
    public static DialogScript? Read(YamlNode node, PackReading pack)
    {
        if (MapReader.Of(node, "A script", pack.Problems) is not { } map)
        {
            return null;
        }

        map.Required("script", "Give the script a name, for example 'script: returns'.");
        var name = map.Scalar("script");
        var title = map.Node("title") is { } words ? pack.Words(words, "'title'") : null;
        var when = map.Node("when");
        var (menu, place) = Menu(map);
        var steps = map.Required("steps", "Give the script its steps.");
        map.Done("A script");
        if (name is null || !Names.CheckPart(name, "a script", pack.Problems))
        {
            return null;
        }

        var (target, start) = when is null ? (null, false) : ReadWhen(when, name.Text, pack);
        return Make(pack, name, steps) is var (all, first)
            ? new() { Name = name.Text, At = name.At, Title = title, When = target, IsStart = start, InMenu = menu, MenuPlace = place, Steps = all, First = first }
            : null;
    }

    // 'true', or the place in the menu.
    private static (bool Shown, int Place) Menu(MapReader map) =>
        map.Node("menu") is YamlScalar { Number: not null } ? (true, (int)(map.Number("menu", 1, 1_000, whole: true) ?? 1_000)) : (map.Flag("menu"), int.MaxValue);

    private static (IReadOnlyList<Step> All, int First)? Make(PackReading pack, YamlScalar name, YamlNode? node)
    {
        var steps = new ScriptSteps(pack, name.Text);
        var first = node is null ? null : steps.Read(node, "", null, final: false);
        if (node is YamlList { Items.Count: 0 })
        {
            pack.Problems.Error(node.At, "CB0312", $"The script '{name.Text}' has no steps. Give it at least one.");
        }

        return (steps.Steps, first ?? 0);
    }

    private static (MatchTarget?, bool) ReadWhen(YamlNode node, string script, PackReading pack)
    {
        if (MapReader.Of(node, "'when'", pack.Problems) is not { } map)
        {
            return (null, false);
        }

        var written = Examples(map, pack);
        var examples = pack.Texts(written, "An example");
        pack.Examples.AddRange(written.OfType<YamlScalar>().Where(example => !string.IsNullOrWhiteSpace(example.Text)).Select(example => new WrittenExample(script, example.Text.Trim(), example.At)));
        var keywords = pack.Texts(Examples(map, pack, "keywords"), "A keyword");
        var patterns = map.List("patterns").Select(pattern => Pattern(pattern, pack)).OfType<Regex>().ToList();
        var start = map.Flag("start");
        map.Done("'when'");
        if (examples.Count + keywords.Count + patterns.Count == 0 && !start && !map.Has("patterns") && !map.Has("examples"))
        {
            pack.Problems.Error(map.At, "CB0202", "'when' is empty. Give examples, keywords, patterns or 'start: true'; or remove 'when' if only other scripts start this one.");
        }

        return (examples.Count + keywords.Count + patterns.Count == 0 ? null : new(script, examples, keywords, patterns), start);
    }

    private static Regex? Pattern(YamlNode node, PackReading pack)
    {
        if (node is YamlScalar scalar)
        {
            return pack.Pattern(scalar);
        }

        pack.Problems.Error(node.At, "CB0203", $"A pattern must be a text in quotes, but this is {node.Kind}.");
        return null;
    }

    // A plain list, or lists by language; the matcher takes them all.
    private static List<YamlNode> Examples(MapReader map, PackReading pack, string key = "examples")
    {
        if (map.Node(key) is not YamlMap byLanguage)
        {
            return [.. map.List(key)];
        }

        foreach (var language in pack.Languages.Where(language => key == "examples" && byLanguage[language] is null or YamlList { Items.Count: 0 }))
        {
            pack.Problems.Warning(byLanguage.At, "CB0207", $"There are no examples in '{language}'. Customers of that language hardly reach this script; add at least five.");
        }

        var all = new List<YamlNode>();
        foreach (var (language, texts) in byLanguage.Entries)
        {
            if (!pack.Languages.Contains(language.Text))
            {
                pack.Problems.Error(language.At, "CB0208", $"'{language.Text}' is not a language of this pack ({string.Join(", ", pack.Languages)}).{Nearest.Hint(language.Text, pack.Languages)}");
            }

            all.AddRange(texts is YamlList list ? list.Items : [texts]);
        }

        return all;
    }
}
