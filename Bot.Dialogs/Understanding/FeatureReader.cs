using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Understanding;

/// <summary>
/// Takes a folded text apart: words, word pairs and letter groups of scripts with spaces; characters, pairs and triples
/// of Chinese, which needs no dictionary. Features are named by a 64-bit hash.
/// </summary>
internal static class FeatureReader
{
    private const float PairWeight = 0.7f;
    private const float LetterWeight = 0.35f;
    private const float HanWeight = 0.5f;
    private const float HanTripleWeight = 0.7f;
    private const int LongestWord = 24;

    private const ulong WordSeed = 0x9E3779B97F4A7C15;
    private const ulong PairSeed = 0xC2B2AE3D27D4EB4F;
    private const ulong LetterSeed = 0x165667B19E3779F9;
    private const ulong HanSeed = 0x27D4EB2F165667C5;

    /// <summary>The features and how much each counts before rarity is looked at.</summary>
    public static Dictionary<ulong, float> Read(string folded)
    {
        var features = new Dictionary<ulong, float>(folded.Length * 3);
        var previous = "";
        for (var i = 0; i < folded.Length;)
        {
            var end = i + 1;
            if (PlainText.IsHan(folded[i]))
            {
                AddHan(features, folded, i);
                previous = "";
            }
            else if (PlainText.IsWordLetter(folded[i]))
            {
                end = EndOfWord(folded, i);
                var word = Shape(folded.AsSpan(i, end - i));
                AddWord(features, word, previous);
                previous = word;
            }

            i = end;
        }

        return features;
    }

    private static void AddHan(Dictionary<ulong, float> features, string text, int i)
    {
        Add(features, Hash(HanSeed, text.AsSpan(i, 1)), HanWeight * FunctionWords.Weight(text[i]));
        if (i + 1 < text.Length && PlainText.IsHan(text[i + 1]))
        {
            Add(features, Hash(HanSeed, text.AsSpan(i, 2)), Math.Max(FunctionWords.Weight(text[i]), FunctionWords.Weight(text[i + 1])));
            if (i + 2 < text.Length && PlainText.IsHan(text[i + 2]))
            {
                Add(features, Hash(HanSeed, text.AsSpan(i, 3)), HanTripleWeight);
            }
        }
    }

    private static void AddWord(Dictionary<ulong, float> features, string word, string previous)
    {
        var weight = FunctionWords.Weight(word);
        Add(features, Hash(WordSeed, word), weight);
        if (previous.Length > 0)
        {
            Add(features, Hash(Hash(PairSeed, previous) ^ PairSeed, word), PairWeight * Math.Max(weight, FunctionWords.Weight(previous)));
        }

        if (weight < 1)
        {
            return;
        }

        var edged = $"^{word}$";
        for (var length = 3; length <= 4; length++)
        {
            for (var i = 0; i + length <= edged.Length; i++)
            {
                Add(features, Hash(LetterSeed, edged.AsSpan(i, length)), LetterWeight);
            }
        }
    }

    // One occurrence says nearly as much as three.
    private static void Add(Dictionary<ulong, float> features, ulong feature, float weight) => features.TryAdd(feature, weight);

    // Order numbers differ, their form does not.
    private static string Shape(ReadOnlySpan<char> word)
    {
        var shape = new List<char>(word.Length);
        foreach (var c in word)
        {
            if (char.IsDigit(c))
            {
                if (shape.Count == 0 || shape[^1] != '#')
                {
                    shape.Add('#');
                }
            }
            else if (c != '\'')
            {
                shape.Add(c);
            }
        }

        return new([.. shape.Take(LongestWord)]);
    }

    private static int EndOfWord(string text, int i)
    {
        while (i < text.Length && (PlainText.IsWordLetter(text[i]) || (text[i] == '\'' && i + 1 < text.Length && PlainText.IsWordLetter(text[i + 1]))))
        {
            i++;
        }

        return i;
    }

    private static ulong Hash(ulong seed, ReadOnlySpan<char> text)
    {
        var hash = seed ^ 0xCBF29CE484222325;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 0x100000001B3;
            hash ^= hash >> 29;
        }

        return hash * 0x9E3779B97F4A7C15;
    }
}
