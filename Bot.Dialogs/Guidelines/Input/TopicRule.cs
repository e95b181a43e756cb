using Bot.Dialogs.Guidelines.Attacks;

namespace Bot.Dialogs.Guidelines.Input;

/// <summary>What shows that a message is about a standard topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Strength">Whether it holds beside whatever else the message may mean.</param>
/// <param name="Clauses">What must occur.</param>
/// <param name="Absent">What must not.</param>
/// <param name="Source">The rule as written.</param>
internal sealed record TopicRule(string Topic, TopicStrength Strength, IReadOnlyList<AttackClause> Clauses, IReadOnlyList<int> Absent, string Source)
{
    /// <summary>The words of the first clause, or null when the rule does not hold.</summary>
    public (int First, int Last)? Find(GroupHits hits)
    {
        foreach (var clause in Clauses)
        {
            if (!clause.Groups.All(place => place.Any(hits.Has)))
            {
                return null;
            }
        }

        if (Absent.Any(hits.Has))
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
