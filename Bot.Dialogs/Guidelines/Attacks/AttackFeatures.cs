namespace Bot.Dialogs.Guidelines.Attacks;

/// <summary>What the learned part looks at in a message: which rules hold, which groups occur, which words stand side by side.</summary>
internal static class AttackFeatures
{
    /// <summary>How many places the table of words has.</summary>
    public const int Buckets = 1 << 17;

    private const int LongestWord = 32;
    private const int MostWords = 600;
    private const uint Seed = 2166136261;
    private const uint PartSeed = 97;
    private const int Part = 4;
    private const uint Prime = 16777619;

    /// <summary>The places of single words, of pairs, and of three Chinese characters in a row; each once, in no order.</summary>
    public static void Words(MessageTokens tokens, HashSet<int> places)
    {
        Span<char> word = stackalloc char[LongestWord];
        var (before, last) = (Seed, Seed);
        var (hanBefore, hanLast) = (false, false);
        for (var i = 0; i < Math.Min(tokens.Count, MostWords); i++)
        {
            var written = word[..tokens.Write(i, word)];
            var han = written.Length == 1 && Folding.Han.Is(written[0]);
            var one = Hash(Seed, written);
            places.Add(Place(one));
            if (i > 0)
            {
                places.Add(Place(Hash(last * Prime, written)));
            }

            if (han && hanLast && hanBefore)
            {
                places.Add(Place(Hash((before * Prime ^ last) * Prime, written)));
            }

            Parts(written, places);
            (before, last) = (last, one);
            (hanBefore, hanLast) = (hanLast, han);
        }
    }

    // Four letters in a row of longer words: endings, other languages and mistyped words.
    private static void Parts(ReadOnlySpan<char> word, HashSet<int> places)
    {
        for (var at = 0; word.Length > Part && at + Part <= word.Length; at++)
        {
            places.Add(Place(Hash(PartSeed, word.Slice(at, Part))));
        }
    }

    private static uint Hash(uint hash, ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    private static int Place(uint hash) => (int)((hash ^ (hash >> 15)) % Buckets);
}
