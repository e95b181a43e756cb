namespace Bot.Dialogs.Knowledge;

/// <summary>Knows which of the things that passages are about a conversation names: a hotel, a product, a branch.</summary>
internal sealed class AboutIndex
{
    private readonly Dictionary<ulong, List<int>> _names = [];
    private readonly List<(float Total, List<ulong> Terms)> _things = [];
    private readonly int[] _thingOf;

    /// <summary>Builds the index.</summary>
    public AboutIndex(IReadOnlyList<Passage> passages)
    {
        var known = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        _thingOf = new int[passages.Count];
        for (var i = 0; i < passages.Count; i++)
        {
            _thingOf[i] = passages[i].About is { Length: > 0 } about ? ThingOf(about, known) : -1;
        }

        for (var thing = 0; thing < _things.Count; thing++)
        {
            _things[thing] = (_things[thing].Terms.Sum(Rarity), _things[thing].Terms);
        }
    }

    /// <summary>Whether any passage is about something of its own.</summary>
    public bool IsEmpty => _things.Count == 0;

    /// <summary>How fully each thing is named, 0 to 1: the newest message counts whole, each one before less.</summary>
    public Dictionary<int, float> Named(string text, IReadOnlyList<string> before, float fading)
    {
        var named = new Dictionary<int, float>();
        var share = 1f;
        foreach (var words in before.Prepend(text))
        {
            foreach (var (thing, told) in Told(words))
            {
                var fullness = told / _things[thing].Total;
                // Half a name is any word.
                if (fullness > 0.5f && share * fullness > named.GetValueOrDefault(thing))
                {
                    named[thing] = share * fullness;
                }
            }

            share *= fading;
        }

        return named;
    }

    /// <summary>Adds to passages that were found and are about something named.</summary>
    public void Prefer(Dictionary<int, float> named, float most, Span<float> scores)
    {
        if (named.Count == 0)
        {
            return;
        }

        var gains = new float[_things.Count];
        foreach (var (thing, fullness) in named)
        {
            gains[thing] = most * fullness;
        }

        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] > 0 && _thingOf[i] >= 0)
            {
                scores[i] += gains[_thingOf[i]];
            }
        }
    }

    /// <summary>The terms of a text that only name a thing: those of the names that it tells fully enough.</summary>
    public HashSet<ulong> NamingTerms(string text)
    {
        var terms = new HashSet<ulong>();
        foreach (var (thing, told) in Told(text))
        {
            if (told / _things[thing].Total > 0.5f)
            {
                terms.UnionWith(_things[thing].Terms);
            }
        }

        return terms;
    }

    private int ThingOf(string about, Dictionary<string, int> known)
    {
        if (!known.TryGetValue(about, out var thing))
        {
            thing = known[about] = _things.Count;
            var terms = new HashSet<ulong>();
            PassageTerms.Words(about, (term, weight) => _ = weight > 0.3f && terms.Add(term));
            foreach (var term in terms)
            {
                (_names.TryGetValue(term, out var list) ? list : _names[term] = []).Add(thing);
            }

            _things.Add((0, [.. terms]));
        }

        return thing;
    }

    private Dictionary<int, float> Told(string words)
    {
        var told = new Dictionary<int, float>();
        var seen = new HashSet<ulong>();
        PassageTerms.Words(words, (term, _) =>
        {
            if (_names.TryGetValue(term, out var things) && seen.Add(term))
            {
                var rarity = Rarity(term);
                foreach (var thing in things)
                {
                    told[thing] = told.GetValueOrDefault(thing) + rarity;
                }
            }
        });
        return told;
    }

    private float Rarity(ulong term) => MathF.Log(1 + ((_things.Count + 1f) / (_names[term].Count + 0.5f)));
}
