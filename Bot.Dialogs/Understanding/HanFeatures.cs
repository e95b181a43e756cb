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
            var weight = FunctionWords.Weight(run[i]);
            into.Add(FeatureHash.Of(SingleSeed, run.Slice(i, 1)), SingleWeight * weight);
            if (i + 1 < run.Length)
            {
                into.Add(FeatureHash.Of(PairSeed, run.Slice(i, 2)), PairWeight * Math.Max(weight, FunctionWords.Weight(run[i + 1])));
            }

            if (i + 2 < run.Length)
            {
                into.Add(FeatureHash.Of(GapSeed, run[i], run[i + 2]), GapWeight);
            }
        }

        for (var length = 1; length <= 2 && length <= run.Length; length++)
        {
            into.Add(FeatureHash.Of(StartSeed, run[..length]), EdgeWeight);
            into.Add(FeatureHash.Of(EndSeed, run[^length..]), EdgeWeight);
        }

        ReadClasses(run, into);
    }

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
                into.Add(FeatureHash.Of(ClassSeed, word, 0), ClassWeight);
                if (previous >= 0)
                {
                    into.Add(FeatureHash.Of(ClassPairSeed, (ulong)previous, word), ClassPairWeight);
                }
            }

            previous = classes.IsEmpty ? previous : classes[0];
            i += Math.Max(length, 1);
        }
    }
}
