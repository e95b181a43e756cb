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
    private FeatureTraits _previousTraits;
    private FeatureTraits _earlierTraits;
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

        var traits = FunctionWords.Contains(word) ? FeatureTraits.Light : FeatureTraits.None;
        var weight = FunctionWords.Weight(traits);
        var stem = WordClasses.Stem(EnglishStem.Of(word, buffer));
        into.Add(FeatureHash.Of(WordSeed, word), WordWeight * weight, traits);
        into.Add(FeatureHash.Of(StemSeed, stem, 0), StemWeight * weight, traits);
        if (!FunctionWords.IsCourtesy(word))
        {
            into.Meaning.Add(stem, traits);
        }

        AddClassesAndPairs(stem, traits, into);
        AddGroups(edged, weight, traits | FeatureTraits.Letters, into);
    }

    private static void AddGroups(ReadOnlySpan<char> edged, float weight, FeatureTraits traits, FeatureBag into)
    {
        for (var length = ShortestGroup; length <= LongestGroup; length++)
        {
            for (var i = 0; i + length <= edged.Length; i++)
            {
                into.Add(FeatureHash.Of(GroupSeed, edged.Slice(i, length)), weight, traits);
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

    private void AddClassesAndPairs(ulong stem, FeatureTraits traits, FeatureBag into)
    {
        var classes = WordClasses.OfStem(stem);
        foreach (var each in classes)
        {
            into.Add(FeatureHash.Of(ClassSeed, each, 0), ClassWeight / MathF.Sqrt(classes.Length), traits);
        }

        var first = classes.IsEmpty ? stem : classes[0];
        if (_read > 0)
        {
            AddPairs(stem, first, traits & _previousTraits, into);
        }

        if (_read > 1)
        {
            var both = traits & _earlierTraits;
            into.Add(FeatureHash.Of(GapSeed, _earlierStem, stem), GapWeight * FunctionWords.Weight(both), both);
        }

        if (_read < 2)
        {
            into.Add(FeatureHash.Of(StartSeed, _previousStem, stem), StartWeight, FeatureTraits.Light);
        }

        (_earlierStem, _earlierTraits) = (_previousStem, _previousTraits);
        (_read, _previousTraits, _previousStem, _previousClass) = (_read + 1, traits, stem, first);
    }

    private readonly void AddPairs(ulong stem, ulong first, FeatureTraits both, FeatureBag into)
    {
        var weight = FunctionWords.Weight(both);
        into.Add(FeatureHash.Of(PairSeed, _previousStem, stem), PairWeight * weight, both);
        into.Add(FeatureHash.Of(ClassPairSeed, _previousClass, first), ClassPairWeight * weight, both);
        foreach (var each in WordClasses.OfStems(_previousStem, stem))
        {
            into.Add(FeatureHash.Of(ClassSeed, each, 0), ClassWeight, both);
        }
    }
}
