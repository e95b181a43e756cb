using System.Runtime.InteropServices;

namespace Bot.Dialogs.Knowledge;

/// <summary>Which passages hold a term, and how much it counts in each; filled once, then only read.</summary>
internal sealed class SparseIndex
{
    private readonly Dictionary<ulong, List<(int Passage, float Weight)>> _postings = [];

    /// <summary>Number of terms.</summary>
    public int Terms => _postings.Count;

    /// <summary>Adds a passage's terms; passages come in rising order.</summary>
    public void Add(int passage, Dictionary<ulong, float> terms)
    {
        foreach (var (term, weight) in terms)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_postings, term, out _);
            (list ??= new(1)).Add((passage, weight));
        }
    }

    /// <summary>How much a term tells: much when few passages hold it.</summary>
    public float Rarity(ulong term, int passages) =>
        _postings.TryGetValue(term, out var list) ? MathF.Log(1 + ((passages - list.Count + 0.5f) / (list.Count + 0.5f))) : MathF.Log(1 + ((passages + 0.5f) / 0.5f));

    /// <summary>The passages that hold a term.</summary>
    public ReadOnlySpan<(int Passage, float Weight)> this[ulong term] => _postings.TryGetValue(term, out var list) ? CollectionsMarshal.AsSpan(list) : [];

    /// <summary>Gives each weight its final value.</summary>
    public void Weigh(Func<ulong, int, float, float> weight)
    {
        foreach (var (term, list) in _postings)
        {
            foreach (ref var posting in CollectionsMarshal.AsSpan(list))
            {
                posting.Weight = weight(term, posting.Passage, posting.Weight);
            }

            list.TrimExcess();
        }
    }
}
