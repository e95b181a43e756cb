namespace Bot.Dialogs.Understanding;

/// <summary>The features of a run of Chinese characters.</summary>
internal static class HanFeatures
{
    private const float SingleWeight = 1.1f;
    private const float PairWeight = 0.8f;
    private const float GapWeight = 0.5f;
    private const float EdgeWeight = 0.4f;
    private const float ClassWeight = 1.4f;
    private const float ClassPairWeight = 0.3f;

    private const ulong SingleSeed = 11;
    private const ulong PairSeed = 12;
    private const ulong GapSeed = 15;
    private const ulong StartSeed = 16;
    private const ulong EndSeed = 17;
    private const ulong ClassSeed = 21;
    private const ulong ClassPairSeed = 22;

    /// <summary>Reads a run of characters.</summary>
    public static void Read(ReadOnlySpan<char> run, FeatureBag into)
    {
        for (var i = 0; i < run.Length; i++)
        {
            var traits = Traits(run[i]);
            into.Add(FeatureHash.Of(SingleSeed, run.Slice(i, 1)), SingleWeight * FunctionWords.Weight(traits), traits);
            if (i + 1 < run.Length)
            {
                var both = traits & Traits(run[i + 1]);
                into.Add(FeatureHash.Of(PairSeed, run.Slice(i, 2)), PairWeight * FunctionWords.Weight(both), both);
            }

            if (i + 2 < run.Length)
            {
                into.Add(FeatureHash.Of(GapSeed, run[i], run[i + 2]), GapWeight, traits & Traits(run[i + 2]));
            }
        }

        for (var length = 1; length <= 2 && length <= run.Length; length++)
        {
            into.Add(FeatureHash.Of(StartSeed, run[..length]), EdgeWeight, FeatureTraits.Light);
            into.Add(FeatureHash.Of(EndSeed, run[^length..]), EdgeWeight, FeatureTraits.Light);
        }

        ReadClasses(run, into);
    }

    private static FeatureTraits Traits(char character) => FunctionWords.Contains(character) ? FeatureTraits.Light : FeatureTraits.None;

    // The longest word of a class at each place; what is in no class is passed over.
    private static void ReadClasses(ReadOnlySpan<char> run, FeatureBag into)
    {
        var previous = -1;
        for (var i = 0; i < run.Length;)
        {
            var length = Math.Min(WordClasses.LongestChinese, run.Length - i);
            ReadOnlySpan<ushort> classes = [];
            while (length > 0 && (classes = WordClasses.OfChinese(run.Slice(i, length))).IsEmpty)
            {
                length--;
            }

            foreach (var word in classes)
            {
                into.Add(FeatureHash.Of(ClassSeed, word, 0), ClassWeight, FeatureTraits.None);
                if (previous >= 0)
                {
                    into.Add(FeatureHash.Of(ClassPairSeed, (ulong)previous, word), ClassPairWeight, FeatureTraits.None);
                }
            }

            previous = classes.IsEmpty ? previous : classes[0];
            i += Math.Max(length, 1);
        }
    }
}
