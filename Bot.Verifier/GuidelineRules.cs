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

    private readonly List<Rule> _rules;

    /// <summary>Reads <c>guidelines.yaml</c>; no rules without one.</summary>
    public GuidelineRules(YamlMappingNode? file)
    {
        Exist = file is not null;
        var list = file is null ? null : Yaml.Member(file, "guidelines") as YamlSequenceNode;
        _rules = [.. (list ?? []).OfType<YamlMappingNode>().Select((map, index) => new Rule(
            Yaml.Text(map, "id") ?? (index + 1).ToString(CultureInfo.InvariantCulture),
            Array.Find(Effects, effect => Yaml.Has(map, effect)),
            int.TryParse(Yaml.Text(map, "priority"), CultureInfo.InvariantCulture, out var priority) ? priority : 0,
            Yaml.Texts(map, "excludes"),
            Yaml.Texts(map, "depends"),
            Yaml.Text(map, "once") == "true"))];
    }

    /// <summary>Whether the pack has guidelines.</summary>
    public bool Exist { get; }

    public bool Has(string name) => _rules.Exists(rule => rule.Name == name);

    public bool Refuses(string name) => _rules.Exists(rule => rule.Name == name && rule.Effect == "refuse");

    /// <summary>Decides anew.</summary>
    /// <param name="holding">Names of the guidelines whose conditions hold.</param>
    /// <param name="acted">Names of those that acted earlier in the conversation.</param>
    public (List<string> Fired, List<(string Name, string Relation)> Dropped) Decide(List<string> holding, List<string> acted)
    {
        var held = _rules.Where(rule => holding.Contains(rule.Name)).ToLookup(rule => rule.Once && acted.Contains(rule.Name));
        var dropped = held[true].Select(rule => (rule.Name, "only-once")).ToList();
        var candidates = held[false].OrderByDescending(rule => rule.Effect == "refuse").ThenByDescending(rule => rule.Priority).ToList();
        while (true)
        {
            var fired = new List<Rule>();
            candidates.ForEach(rule => fired.AddRange(IsExcluded(rule, fired) ? [] : [rule]));
            if (fired.Find(rule => rule.Depends.Exists(name => !fired.Exists(other => other.Name == name))) is not { } lost)
            {
                dropped.AddRange(candidates.Except(fired).Select(rule => (rule.Name, "excludes")));
                return (Silence(fired, dropped), dropped);
            }

            dropped.Add((lost.Name, "depends-on"));
            candidates.Remove(lost);
        }
    }

    private static bool IsExcluded(Rule rule, List<Rule> fired) => fired.Exists(other => other.Excludes.Contains(rule.Name) && (rule.Effect != "refuse" || other.Effect == "refuse"));

    private static List<string> Silence(List<Rule> fired, List<(string, string)> dropped)
    {
        var first = fired.Find(rule => rule.Effect == "refuse") ?? fired.Find(rule => rule.Effect == "replace");
        var acting = fired.ToLookup(rule => first is null || rule == first || !(rule.Effect is "refuse" or "replace" || (rule.Effect == "add" && first.Effect == "refuse")));
        dropped.AddRange(acting[false].Select(rule => (rule.Name, first!.Effect == "refuse" && rule.Effect != "refuse" ? "refuse-wins" : "priority")));
        return [.. acting[true].Select(rule => rule.Name)];
    }

    private sealed record Rule(string Name, string? Effect, int Priority, List<string> Excludes, List<string> Depends, bool Once);
}
