namespace Bot.Dialogs.Guidelines.Attacks;

/// <summary>What a rule wants of a message: clauses that all occur, and groups that must not.</summary>
/// <param name="clauses">What must occur.</param>
/// <param name="absent">What must not.</param>
internal sealed class RuleClauses(AttackClause[] clauses, int[] absent)
{
    /// <summary>The tokens of the first clause, or null when the rule does not hold.</summary>
    public (int First, int Last)? Find(GroupHits hits)
    {
        // Here nearly all rules end, hundreds for each message; so nothing is allocated for it.
        foreach (var clause in clauses)
        {
            if (!clause.MayOccur(hits))
            {
                return null;
            }
        }

        if (hits.HasAny(absent))
        {
            return null;
        }

        (int First, int Last)? found = null;
        foreach (var clause in clauses)
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
