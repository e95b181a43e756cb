namespace Bot.Dialogs.Understanding;

/// <summary>The features of words that are written with spaces around them, one word after the other.</summary>
internal ref struct WordFeatures
{
    private const float WordWeight = 0.6f;
    private const float StemWeight = 1;
    private const float PairWeight = 0.6f;
    private const float ClassWeight = 1.5f;
    private const float ClassPairWeight = 0.6f;
    private const float GapWeight = 0.5f;
    private const float StartWeight = 0.4f;
    private const int ShortestGroup = 2;
    private const int LongestGroup = 5;
    private const int LongestWord = 24;

    private const ulong WordSeed = 1;
    private const ulong StemSeed = 2;
    private const ulong PairSeed = 3;
    private const ulong GapSeed = 4;
    private const ulong ClassSeed = 5;
    private const ulong ClassPairSeed = 6;
    private const ulong StartSeed = 8;
    private const ulong GroupSeed = 40;

    private int _read;
    private float _previousWeight;
    private float _earlierWeight;
    private ulong _previousStem;
    private ulong _earlierStem;
    private ulong _previousClass;

    /// <summary>Reads the next word.</summary>
    public void Read(ReadOnlySpan<char> text, FeatureBag into)
    {
        Span<char> shaped = stackalloc char[LongestWord + 2];
        Span<char> buffer = stackalloc char[LongestWord];
        var edged = shaped[..(Shape(text, shaped[1..^1]) + 2)];
        (edged[0], edged[^1]) = ('^', '$');
        var word = edged[1..^1];
        if (word.IsEmpty)
        {
            return;
        }

        var weight = FunctionWords.Weight(word);
        var stem = WordClasses.Stem(EnglishStem.Of(word, buffer));
        into.Add(FeatureHash.Of(WordSeed, word), WordWeight * weight);
        into.Add(FeatureHash.Of(StemSeed, stem, 0), StemWeight * weight);
        AddClassesAndPairs(stem, weight, into);
        AddGroups(edged, weight, into);
    }

    private static void AddGroups(ReadOnlySpan<char> edged, float weight, FeatureBag into)
    {
        for (var length = ShortestGroup; length <= LongestGroup; length++)
        {
            for (var i = 0; i + length <= edged.Length; i++)
            {
                into.Add(FeatureHash.Of(GroupSeed, edged.Slice(i, length)), weight, letters: true);
            }
        }
    }

    // Order numbers differ, their form does not.
    private static int Shape(ReadOnlySpan<char> text, Span<char> shape)
    {
        var length = 0;
        foreach (var c in text)
        {
            var shown = char.IsDigit(c) ? '#' : c;
            if (length < shape.Length && c != '\'' && !(shown == '#' && length > 0 && shape[length - 1] == '#'))
            {
                shape[length++] = shown;
            }
        }

        return length;
    }

    private void AddClassesAndPairs(ulong stem, float weight, FeatureBag into)
    {
        var classes = WordClasses.OfStem(stem);
        foreach (var each in classes)
        {
            into.Add(FeatureHash.Of(ClassSeed, each, 0), ClassWeight / MathF.Sqrt(classes.Length));
        }

        var first = classes.IsEmpty ? stem : classes[0];
        if (_read > 0)
        {
            var pairWeight = Math.Max(weight, _previousWeight);
            into.Add(FeatureHash.Of(PairSeed, _previousStem, stem), PairWeight * pairWeight);
            into.Add(FeatureHash.Of(ClassPairSeed, _previousClass, first), ClassPairWeight * pairWeight);
            foreach (var each in WordClasses.OfStems(_previousStem, stem))
            {
                into.Add(FeatureHash.Of(ClassSeed, each, 0), ClassWeight);
            }
        }

        if (_read > 1)
        {
            into.Add(FeatureHash.Of(GapSeed, _earlierStem, stem), GapWeight * Math.Max(weight, _earlierWeight));
        }

        if (_read < 2)
        {
            into.Add(FeatureHash.Of(StartSeed, _previousStem, stem), StartWeight);
        }

        (_earlierStem, _earlierWeight) = (_previousStem, _previousWeight);
        (_read, _previousWeight, _previousStem, _previousClass) = (_read + 1, weight, stem, first);
    }
}
