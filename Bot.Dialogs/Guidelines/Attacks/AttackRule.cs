namespace Bot.Dialogs.Guidelines.Attacks;

/// <summary>What marks an attack: clauses that all hold, and groups that may not occur.</summary>
/// <param name="Class">What it is then.</param>
/// <param name="Weight">How sure that alone makes it, 0 to 1.</param>
/// <param name="Clauses">What must occur.</param>
/// <param name="Absent">What must not.</param>
/// <param name="Source">The rule as written.</param>
internal sealed record AttackRule(AttackClass Class, double Weight, IReadOnlyList<AttackClause> Clauses, IReadOnlyList<int> Absent, string Source)
{
    /// <summary>The tokens of the first clause, or null when the rule does not hold.</summary>
    public (int First, int Last)? Find(GroupHits hits)
    {
        if (Clauses.Any(clause => clause.Groups.Any(place => !place.Any(hits.Has))) || Absent.Any(hits.Has))
        {
            return null;
        }

        (int First, int Last)? found = null;
        foreach (var clause in Clauses)
        {
            if (clause.Find(hits) is not { } place)
            {
                return null;
            }

            found ??= place;
        }

        return found;
    }
}
