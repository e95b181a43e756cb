namespace Bot.Verifier.Checks;

/// <summary>Which guidelines acted is decided anew from those whose conditions held and the relations in the released <c>guidelines.yaml</c>.</summary>
internal static class GuidelineCheck
{
    public static void Of(CheckedTurn turn)
    {
        if (turn.Release is not { Rules: var rules })
        {
            return;
        }

        var (considered, fired) = (turn.Certificate.Texts("considered"), turn.Certificate.Texts("fired"));
        var dropped = turn.Certificate.List("dropped").Select(one => (Name: one.Text("id") ?? "", Relation: one.Text("relation") ?? "")).ToList();
        foreach (var name in considered.Concat(fired).Concat(dropped.Select(one => one.Name)).Distinct())
        {
            turn.Expect(rules.Has(name), "guidelines", $"the release has no guideline '{name}'");
        }

        if (turn.IsCut || turn.Path.Count > 1)
        {
            return;
        }

        var (firing, dropping) = rules.Decide(considered, turn.StateBefore.Member("guidelines").Texts("acted"));
        turn.Expect(turn.Before.IsErased || firing.Order(StringComparer.Ordinal).SequenceEqual(fired.Order(StringComparer.Ordinal)), "guidelines", $"of {Names(considered)} there should act {Names(firing)}, but {Names(fired)} did");
        turn.Expect(turn.Before.IsErased || dropping.Order().SequenceEqual(dropped.Order()), "guidelines", $"there should give way {Names(dropping)}, but {Names(dropped)} did");

        var isRefusal = turn.Kind == "said" && fired.Exists(rules.Refuses) && !turn.IsAwaiting;
        turn.Expect(!isRefusal || turn.Blocks.Any(block => CheckedTurn.SourceOf(block) == "guideline"), "guidelines", "a guideline refused, but its words were not said");
    }

    private static string Names<T>(IEnumerable<T> names) => string.Join(", ", names) is { Length: > 0 } some ? some : "none";
}
