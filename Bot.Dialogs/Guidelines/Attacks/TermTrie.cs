namespace Bot.Dialogs.Guidelines.Attacks;

/// <summary>The phrases of all groups as one automaton over words, so that a message is read once.</summary>
internal sealed class TermTrie
{
    private const int LongestWord = 32;
    private const int ShortestPrefix = 3;

    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<string, int> _prefixes = [];
    private readonly Misspellings _misspellings = new();
    private readonly Dictionary<(int Node, int Word), int> _steps = [];
    private readonly List<List<int>> _groupsAt = [[]];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byWord;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byPrefix;
    private int _nextWord;

    public TermTrie()
    {
        _byWord = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _byPrefix = _prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Adds a phrase; a word of it that ends in a star stands for all that begin so.</summary>
    public void Add(string phrase, int group)
    {
        var tokens = MessageTokens.Of(phrase.Replace("*", "", StringComparison.Ordinal));
        Span<char> word = stackalloc char[LongestWord];
        var node = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var (start, length) = tokens[i];
            var open = IsOpen(phrase, start + length);
            node = Step(node, Word(word[..tokens.Write(i, word)].ToString(), open), add: true);
        }

        _groupsAt[node].Add(group);
    }

    /// <summary>Finds all phrases in a message.</summary>
    public void Find(MessageTokens tokens, GroupHits hits)
    {
        Span<char> word = stackalloc char[LongestWord];
        Span<int> ids = stackalloc int[8];
        List<(int Node, int Start)> open = [];
        List<(int Node, int Start)> next = [];
        for (var i = 0; i < tokens.Count; i++)
        {
            var length = tokens.Write(i, word);
            var known = Resolve(word[..length], ids);
            known = known == 0 && tokens.IsPossessive(i) ? Resolve(word[..(length - 1)], ids) : known;
            foreach (var id in ids[..known])
            {
                Advance(0, i, i, id, next, hits);
                foreach (var (node, start) in open)
                {
                    Advance(node, start, i, id, next, hits);
                }
            }

            (open, next) = (next, open);
            next.Clear();
        }
    }

    // The stars were taken out before the phrase was split; they are looked up in the phrase as it was written.
    private static bool IsOpen(string phrase, int end)
    {
        for (int at = 0, plain = 0; at < phrase.Length; at++)
        {
            if (phrase[at] == '*' && plain == end)
            {
                return true;
            }

            plain += phrase[at] == '*' ? 0 : 1;
        }

        return false;
    }

    private int Word(string word, bool open)
    {
        var known = open ? _prefixes : _words;
        if (known.TryGetValue(word, out var id))
        {
            return id;
        }

        known[word] = id = ++_nextWord;
        _misspellings.Add(word, id, open);
        return id;
    }

    private int Step(int node, int word, bool add)
    {
        if (!_steps.TryGetValue((node, word), out var to) && add)
        {
            _groupsAt.Add([]);
            _steps[(node, word)] = to = _groupsAt.Count - 1;
        }

        return to;
    }

    private void Advance(int node, int start, int at, int word, List<(int Node, int Start)> next, GroupHits hits)
    {
        if (Step(node, word, add: false) is var to && to > 0)
        {
            next.Add((to, start));
            foreach (var group in _groupsAt[to])
            {
                hits.Add(group, start, at);
            }
        }
    }

    private int Resolve(ReadOnlySpan<char> word, Span<int> ids)
    {
        var count = 0;
        if (_byWord.TryGetValue(word, out var exact))
        {
            ids[count++] = exact;
        }

        for (var length = ShortestPrefix; length <= word.Length && count < ids.Length; length++)
        {
            if (_byPrefix.TryGetValue(word[..length], out var prefix))
            {
                ids[count++] = prefix;
            }
        }

        return count == 0 && _misspellings.TryCorrect(word, _byWord, out ids[0]) ? 1 : count;
    }
}
