using Bot.Dialogs.Guidelines.Attacks;

namespace Bot.Dialogs.Guidelines.Input;

/// <summary>What shows that a message is about a standard topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Strength">Whether it holds beside whatever else the message may mean.</param>
/// <param name="Clauses">What it wants of a message.</param>
/// <param name="Source">The rule as written.</param>
internal sealed record TopicRule(string Topic, TopicStrength Strength, RuleClauses Clauses, string Source)
{
    /// <summary>The words of the first clause, or null when the rule does not hold.</summary>
    public (int First, int Last)? Find(GroupHits hits) => Clauses.Find(hits);
}
