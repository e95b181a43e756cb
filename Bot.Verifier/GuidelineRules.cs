using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Bot.Verifier;

/// <summary>
/// The guidelines of a release and which of them act: refusals first, then the higher priority, then the order of the file. Who comes
/// first excludes others; who lacks what it depends on is out; a refusal silences what would be said besides.
/// </summary>
internal sealed class GuidelineRules
{
    private static readonly string[] Effects = ["refuse", "add", "replace", "handoff", "approve"];

    private readonly List<Rule> _rules = [];

    /// <summary>Whether the pack has guidelines.</summary>
    public bool Exist { get; private init; }

    /// <summary>Reads the file; no rules without one.</summary>
    public static GuidelineRules Read(YamlMappingNode? file)
    {
        var rules = new GuidelineRules { Exist = file is not null };
        if (file is not null && Yaml.Member(file, "guidelines") is YamlSequenceNode list)
        {
            foreach (var map in list.OfType<YamlMappingNode>())
            {
                rules._rules.Add(One(map, rules._rules.Count + 1));
            }
        }

        return rules;
    }

    /// <summary>Whether there is a guideline of that name.</summary>
    public bool Has(string name) => _rules.Exists(rule => rule.Name == name);

    /// <summary>Whether a guideline refuses.</summary>
    public bool Refuses(string name) => _rules.Exists(rule => rule.Name == name && rule.Effect == "refuse");

    /// <summary>Decides anew.</summary>
    /// <param name="holding">Names of the guidelines whose conditions hold.</param>
    /// <param name="acted">Names of those that acted earlier in the conversation.</param>
    public (List<string> Fired, List<(string Name, string Relation)> Dropped) Decide(IReadOnlyCollection<string> holding, IReadOnlySet<string> acted)
    {
        var dropped = new List<(string, string)>();
        var candidates = new List<Rule>();
        foreach (var rule in _rules.Where(rule => holding.Contains(rule.Name)))
        {
            if (rule.Once && acted.Contains(rule.Name))
            {
                dropped.Add((rule.Name, "only-once"));
            }
            else
            {
                candidates.Add(rule);
            }
        }

        candidates = [.. candidates.OrderByDescending(rule => rule.Effect == "refuse").ThenByDescending(rule => rule.Priority)];
        while (true)
        {
            var (fired, excluded) = Exclude(candidates);
            var lost = fired.Find(rule => rule.Depends.Any(name => !fired.Exists(other => other.Name == name)));
            if (lost is null)
            {
                dropped.AddRange(excluded.Select(rule => (rule.Name, "excludes")));
                return (Silence(fired, dropped), dropped);
            }

            dropped.Add((lost.Name, "depends-on"));
            candidates.Remove(lost);
        }
    }

    private static (List<Rule> Fired, List<Rule> Excluded) Exclude(List<Rule> candidates)
    {
        var (fired, excluded) = (new List<Rule>(), new List<Rule>());
        foreach (var rule in candidates)
        {
            var isExcluded = fired.Exists(other => other.Excludes.Contains(rule.Name) && (rule.Effect != "refuse" || other.Effect == "refuse"));
            (isExcluded ? excluded : fired).Add(rule);
        }

        return (fired, excluded);
    }

    private static List<string> Silence(List<Rule> fired, List<(string, string)> dropped)
    {
        var first = fired.Find(rule => rule.Effect == "refuse") ?? fired.Find(rule => rule.Effect == "replace");
        var acting = new List<string>();
        foreach (var rule in fired)
        {
            if (first is null || rule == first || !(rule.Effect is "refuse" or "replace" || (rule.Effect == "add" && first.Effect == "refuse")))
            {
                acting.Add(rule.Name);
            }
            else
            {
                dropped.Add((rule.Name, first.Effect == "refuse" && rule.Effect != "refuse" ? "refuse-wins" : "priority"));
            }
        }

        return acting;
    }

    private static Rule One(YamlMappingNode map, int number) => new(
        Yaml.Text(map, "id") ?? number.ToString(CultureInfo.InvariantCulture), Array.Find(Effects, effect => Yaml.Has(map, effect)))
    {
        Priority = int.TryParse(Yaml.Text(map, "priority"), CultureInfo.InvariantCulture, out var priority) ? priority : 0,
        Excludes = Yaml.Texts(map, "excludes"),
        Depends = Yaml.Texts(map, "depends"),
        Once = Yaml.Text(map, "once") == "true",
    };

    private sealed record Rule(string Name, string? Effect)
    {
        public int Priority { get; init; }

        public IReadOnlyList<string> Excludes { get; init; } = [];

        public IReadOnlyList<string> Depends { get; init; } = [];

        public bool Once { get; init; }
    }
}
