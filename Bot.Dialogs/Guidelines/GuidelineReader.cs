using System.Globalization;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Guidelines;

/// <summary>Reads <c>guidelines</c> of <c>guidelines.yaml</c>.</summary>
internal static class GuidelineReader
{
    /// <summary>How strong a guideline is, as a pack writes it.</summary>
    public static readonly string[] Forces = ["must", "should", "never"];

    /// <summary>What a guideline does, as a pack writes it.</summary>
    public static readonly string[] Effects = ["refuse", "add", "replace", "handoff", "approve"];

    /// <summary>The guidelines, in order.</summary>
    public static IReadOnlyList<Guideline> Read(MapReader map, PackReading pack)
    {
        var guidelines = new List<Guideline>();
        foreach (var node in map.List("guidelines"))
        {
            if (MapReader.Of(node, "A guideline", pack.Problems) is { } inner && One(inner, pack, guidelines.Count + 1) is { } guideline)
            {
                if (guidelines.Exists(other => other.Name == guideline.Name))
                {
                    pack.Problems.Error(inner.At, "CB0206", $"There are two guidelines '{guideline.Name}'. Give one of them another id.");
                }

                guidelines.Add(guideline);
            }
        }

        return guidelines;
    }

    private static Guideline? One(MapReader map, PackReading pack, int number)
    {
        var id = map.Scalar("id");
        var forces = Forces.Where(map.Has).ToList();
        var rule = forces.Count == 1 && map.Node(forces[0]) is { } words ? pack.Words(words, $"'{forces[0]}'") : null;
        if (forces.Count != 1)
        {
            pack.Problems.Error(map.At, "CB1010", $"A guideline begins with one of {string.Join(", ", Forces)}, and what is wanted in words. Write for example 'never: Promise a discount.'");
        }

        var guideline = new Guideline(id?.Text ?? number.ToString(CultureInfo.InvariantCulture), (GuidelineForce)Math.Max(0, Array.IndexOf(Forces, forces.FirstOrDefault())), Rule(rule, pack), map.At)
        {
            When = map.Scalar("when") is { } condition ? pack.Expression(condition) : null,
            Effect = Effect(map, pack),
            Priority = (int)(map.Number("priority", -1_000, 1_000, whole: true) ?? 0),
            Excludes = pack.Texts(map.List("excludes"), "A guideline's id"),
            Depends = pack.Texts(map.List("depends"), "A guideline's id"),
            Once = map.Flag("once"),
        };
        map.Done("A guideline");
        return rule is null || (id is not null && !Names.CheckPart(id, "a guideline", pack.Problems)) ? null : guideline;
    }

    private static Dictionary<string, string> Rule(Words? words, PackReading pack) =>
        words is null ? [] : pack.Languages.ToDictionary(language => language, words.Written);

    private static GuidelineEffect? Effect(MapReader map, PackReading pack)
    {
        var urgency = GuidelinesReader.Priority(map, "urgency", "P4");
        var say = map.Node("say");
        var given = Effects.Where(map.Has).ToList();
        if (given.Count > 1)
        {
            pack.Problems.Error(map.At, "CB1010", $"A guideline does one thing, but this one would do {string.Join(" and ", given)}. Make a guideline of each.");
        }

        if (given.Count == 0 || map.Node(given[0]) is not { } node)
        {
            return null;
        }

        var kind = given[0] switch { "refuse" => EffectKind.Refuse, "add" => EffectKind.Add, "replace" => EffectKind.Replace, "handoff" => EffectKind.HandOff, _ => EffectKind.Approve };
        var effect = new GuidelineEffect(kind) { Priority = urgency };
        return kind is EffectKind.HandOff or EffectKind.Approve
            ? Said(effect with { Queue = Queue(map, given[0], pack.Problems), Text = kind == EffectKind.Approve ? "approval" : "handoff" }, say, pack)
            : Said(effect, node, pack);
    }

    // The name of a fixed text, or words of its own.
    private static GuidelineEffect Said(GuidelineEffect effect, YamlNode? node, PackReading pack)
    {
        if (node is null)
        {
            return effect;
        }

        if (node is YamlScalar { Bool: true })
        {
            return effect with { Text = "refusal" };
        }

        return node is YamlScalar key && StandardTexts.Keys.Contains(key.Text)
            ? effect with { Text = key.Text }
            : effect with { Text = null, Words = pack.Words(node, "The text of a guideline") };
    }

    private static string Queue(MapReader map, string key, ProblemList problems) =>
        map.Scalar(key) is { } queue && Names.CheckPart(queue, "a team", problems) ? queue.Text : "human";
}
