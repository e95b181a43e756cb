namespace Bot.Dialogs.Guidelines.Attacks;

/// <summary>Known words of at least seven letters with one letter too few, too many, wrong or swapped with its neighbour.</summary>
internal sealed class Misspellings
{
    private const int Shortest = 7;
    private const int Longest = 32;

    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<string, int> _prefixes = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byWord;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byPrefix;

    public Misspellings()
    {
        _byWord = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _byPrefix = _prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Adds a word, or what words begin with; the first and the last letter are never taken for mistakes.</summary>
    public void Add(string word, int id, bool open)
    {
        for (var drop = 1; word.Length >= Shortest && drop < word.Length - 1; drop++)
        {
            (open ? _prefixes : _words).TryAdd(word.Remove(drop, 1), id);
        }
    }

    /// <summary>Finds the word that was meant.</summary>
    /// <param name="word">The word as typed.</param>
    /// <param name="known">The words as they should be.</param>
    /// <param name="id">The word that was meant.</param>
    public bool TryCorrect(ReadOnlySpan<char> word, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known, out int id)
    {
        id = 0;
        if (word.Length < Shortest || _byWord.TryGetValue(word, out id) || Opens(word, out id))
        {
            return word.Length >= Shortest;
        }

        Span<char> shorter = stackalloc char[Longest];
        for (var drop = 1; drop < word.Length - 1; drop++)
        {
            word[..drop].CopyTo(shorter);
            word[(drop + 1)..].CopyTo(shorter[drop..]);
            var candidate = shorter[..(word.Length - 1)];
            if ((candidate.Length >= Shortest && known.TryGetValue(candidate, out id)) || _byWord.TryGetValue(candidate, out id) || Opens(candidate, out id))
            {
                return true;
            }
        }

        return false;
    }

    private bool Opens(ReadOnlySpan<char> word, out int id)
    {
        id = 0;
        for (var length = Shortest - 1; length < word.Length; length++)
        {
            if (_byPrefix.TryGetValue(word[..length], out id))
            {
                return true;
            }
        }

        return false;
    }
}
