namespace Bot.Dialogs.Knowledge.Trials;

/// <summary>The product's retrieval over knowledge of one's own instead of a pack's, to measure how well it finds.</summary>
public sealed class KnowledgeTrial
{
    private readonly KnowledgeIndex _index;

    /// <summary>Indexes the entries.</summary>
    /// <param name="entries">The knowledge.</param>
    public KnowledgeTrial(IReadOnlyList<Passage> entries) => _index = new(entries);

    /// <summary>Ids of the best entries, best first.</summary>
    /// <param name="query">The question.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="useAbout">Whether only entries about the things that the question names as known are looked at.</param>
    public IReadOnlyList<string> Rank(TrialQuery query, int count, bool useAbout = true)
    {
        ArgumentNullException.ThrowIfNull(query);
        var about = useAbout && query.About.Count > 0 ? query.About.ToHashSet(StringComparer.OrdinalIgnoreCase) : null;
        Func<Passage, bool>? allowed = about is null ? null : passage => passage.About is { } thing && about.Contains(thing);
        return [.. _index.Find(query.Text, count, allowed, query.Before).Select(hit => hit.Passage.Id)];
    }
}
