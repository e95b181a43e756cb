namespace Bot.Dialogs.Guidelines.Attacks;

/// <summary>What marks an attack.</summary>
/// <param name="Class">What it is then.</param>
/// <param name="Weight">How sure that alone makes it, 0 to 1.</param>
/// <param name="Clauses">What it wants of a message.</param>
/// <param name="Source">The rule as written.</param>
internal sealed record AttackRule(AttackClass Class, double Weight, RuleClauses Clauses, string Source)
{
    /// <summary>The tokens of the first clause, or null when the rule does not hold.</summary>
    public (int First, int Last)? Find(GroupHits hits) => Clauses.Find(hits);
}
