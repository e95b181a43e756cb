using Bot.Dialogs.Guidelines.Output.Sentences;

namespace Bot.Dialogs.Guidelines.Output.Grounds;

/// <summary>Which figures belong to which plan or matter, so that a true figure is not said of the wrong one.</summary>
internal sealed class TopicFigures
{
    private static readonly string[][] Matters =
    [
        ["退款", "refund"], ["退货", "return"], ["试用", "trial", "try it"], ["紧急", "urgent"], ["发票", "invoice"], ["保修", "质保", "warranty"], ["次日达", "next-day"],
    ];

    private readonly List<string[]> _topics;
    private readonly Dictionary<int, HashSet<Quantity>> _figures = [];

    /// <summary>Reads which figures the facts give to what.</summary>
    /// <param name="facts">Sentences, folded.</param>
    /// <param name="offers">Names of plans and offers, folded.</param>
    public TopicFigures(IEnumerable<string> facts, IEnumerable<string> offers)
    {
        _topics = [.. Matters, .. offers.Select(offer => new[] { offer.EndsWith(" plan", StringComparison.Ordinal) ? offer[..^5] : offer })];
        foreach (var fact in facts)
        {
            foreach (var found in QuantityReader.Read(fact))
            {
                foreach (var topic in Topics(fact, found))
                {
                    (_figures.TryGetValue(topic, out var known) ? known : _figures[topic] = []).Add(found.Quantity);
                }
            }
        }
    }

    /// <summary>Whether a quantity is said of the one plan or matter of its clause, and the facts give that another one.</summary>
    /// <param name="lower">A folded sentence.</param>
    /// <param name="found">A quantity in it.</param>
    public bool Contradict(string lower, FoundQuantity found)
    {
        if (found.Quantity.Unit.Length == 0 || found.Quantity is { Unit: Units.Months, Value: 1 or 12 })
        {
            return false;
        }

        var topics = Topics(lower, found);
        return topics.Count == 1 && _figures.TryGetValue(topics[0], out var known) && !known.Contains(found.Quantity) && known.Any(figure => figure.Unit == found.Quantity.Unit);
    }

    private List<int> Topics(string lower, FoundQuantity found)
    {
        var clause = Clauses.Around(lower, found.Start).ToString();
        var topics = new List<int>();
        for (var i = 0; i < _topics.Count; i++)
        {
            if (Array.Exists(_topics[i], word => Clauses.Has(clause, word)))
            {
                topics.Add(i);
            }
        }

        return topics;
    }
}
