namespace Bot.Dialogs.Knowledge;

/// <summary>Finds entries by their words (BM25); what stands in the heading counts more than what stands below.</summary>
internal sealed class KnowledgeIndex
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;
    private const double HeadingWeight = 2;
    private const double BeforeWeight = 0.1;

    private readonly KnowledgeEntry[] _entries;
    private readonly double[] _lengths;
    private readonly double _meanLength;
    private readonly Dictionary<string, List<(int Entry, double Weight)>> _terms = new(StringComparer.Ordinal);

    /// <summary>Makes the index.</summary>
    public KnowledgeIndex(IEnumerable<KnowledgeEntry> entries)
    {
        _entries = [.. entries];
        _lengths = new double[_entries.Length];
        for (var i = 0; i < _entries.Length; i++)
        {
            Add(i);
        }

        _meanLength = _lengths.Length == 0 ? 1 : Math.Max(1, _lengths.Average());
    }

    /// <summary>The entries that fit, the best first; equal ones in their own order.</summary>
    public IReadOnlyList<KnowledgeHit> Find(KnowledgeQuery query, int most)
    {
        var asked = new Dictionary<string, double>(StringComparer.Ordinal);
        Ask(asked, query.Text, 1);
        foreach (var text in query.Before)
        {
            Ask(asked, text, BeforeWeight);
        }

        var scores = new double[_entries.Length];
        foreach (var (term, weight) in asked)
        {
            Score(term, weight, scores);
        }

        return [.. Enumerable.Range(0, scores.Length)
            .Where(i => scores[i] > 0 && About(_entries[i], query.Entities))
            .OrderByDescending(i => scores[i]).ThenBy(i => i)
            .Take(most)
            .Select(i => new KnowledgeHit(_entries[i], scores[i]))];
    }

    private static bool About(KnowledgeEntry entry, IReadOnlyList<string> entities) =>
        entities.Count == 0 || entry.Entity is null or "*" || entities.Contains(entry.Entity, StringComparer.OrdinalIgnoreCase);

    private static void Ask(Dictionary<string, double> asked, string text, double share)
    {
        foreach (var (term, weight) in SearchTerms.Of(text))
        {
            asked[term] = Math.Max(asked.GetValueOrDefault(term), weight * share);
        }
    }

    private void Add(int entry)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        Count(_entries[entry].Heading, HeadingWeight);
        Count(_entries[entry].Text, 1);
        foreach (var (term, count) in counts)
        {
            if (!_terms.TryGetValue(term, out var found))
            {
                _terms.Add(term, found = []);
            }

            found.Add((entry, count));
            _lengths[entry] += count;
        }

        void Count(string text, double share)
        {
            foreach (var (term, _) in SearchTerms.Of(text))
            {
                counts[term] = counts.GetValueOrDefault(term) + share;
            }
        }
    }

    private void Score(string term, double weight, double[] scores)
    {
        if (!_terms.TryGetValue(term, out var found))
        {
            return;
        }

        var rarity = Math.Log(1 + ((_entries.Length - found.Count + 0.5) / (found.Count + 0.5)));
        foreach (var (entry, count) in found)
        {
            var length = 1 - LengthShare + (LengthShare * _lengths[entry] / _meanLength);
            scores[entry] += weight * rarity * count * (Saturation + 1) / (count + (Saturation * length));
        }
    }
}
