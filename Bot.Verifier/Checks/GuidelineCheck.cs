namespace Bot.Verifier.Checks;

/// <summary>Which guidelines acted is decided anew from those whose conditions held and the relations in the released <c>guidelines.yaml</c>.</summary>
internal static class GuidelineCheck
{
    /// <summary>What does not hold.</summary>
    public static IEnumerable<(string Check, string Why)> Of(CheckedTurn turn) => All(turn).Select(why => ("guidelines", why));

    private static IEnumerable<string> All(CheckedTurn turn)
    {
        if (turn.Release is not { Rules: var rules })
        {
            yield break;
        }

        var considered = turn.Certificate.Texts("considered");
        var fired = turn.Certificate.Texts("fired");
        var dropped = turn.Certificate.List("dropped").Select(one => (Name: one.Text("id") ?? "", Relation: one.Text("relation") ?? "")).ToList();
        foreach (var unknown in considered.Concat(fired).Concat(dropped.Select(one => one.Name)).Where(name => !rules.Has(name)).Distinct())
        {
            yield return $"the release has no guideline '{unknown}'";
        }

        if (turn.IsCut || turn.Path.Count > 1)
        {
            yield break;
        }

        var (firing, dropping) = rules.Decide(considered, turn.StateBefore.TryMember("guidelines").Texts("acted").ToHashSet(StringComparer.Ordinal));
        if (!turn.Before.IsErased && !firing.Order(StringComparer.Ordinal).SequenceEqual(fired.Order(StringComparer.Ordinal)))
        {
            yield return $"of {Names(considered)} there should act {Names(firing)}, but {Names(fired)} did";
        }

        if (!turn.Before.IsErased && !dropping.Order().SequenceEqual(dropped.Order()))
        {
            yield return $"there should give way {Names(dropping.Select(one => $"{one.Name} ({one.Relation})"))}, but {Names(dropped.Select(one => $"{one.Name} ({one.Relation})"))} did";
        }

        if (turn.Kind == "said" && fired.Any(rules.Refuses) && !turn.IsAwaiting && !turn.Blocks.Any(block => block.GetProperty("source").Text("kind") == "guideline"))
        {
            yield return "a guideline refused, but its words were not said";
        }
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } some ? some : "none";
}
