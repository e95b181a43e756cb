namespace Bot.Dialogs.Understanding;

/// <summary>The features that examples have, and how rare each is among them.</summary>
internal sealed class Vocabulary
{
    // Letter groups repeat what words say; they help with words that no example has.
    private const float LetterShare = 0.6f;

    // The length of what the words are about, beside what they are.
    private const float MeaningShare = 0.8f;

    private const double RarityPower = 0.4;

    private readonly Dictionary<ulong, int> _numbers;
    private readonly float[] _rarity;
    private readonly float _unknownRarity;

    private Vocabulary(Dictionary<ulong, int> numbers, float[] rarity, float unknownRarity)
    {
        _numbers = numbers;
        _rarity = rarity;
        _unknownRarity = unknownRarity;
    }

    /// <summary>Number of features: those that examples have, then the coordinates of what a text is about.</summary>
    public int Count => _rarity.Length + WordVectors.Dimensions;

    /// <summary>Roughly how much memory it takes.</summary>
    public long Bytes => _rarity.Length * (sizeof(float) + (28L * 4 / 3));

    /// <summary>Collects the features of examples.</summary>
    /// <param name="examples">The features of each example.</param>
    /// <param name="most">Where there are more features than this, those that fewest examples have are left out.</param>
    public static Vocabulary Of(IReadOnlyList<FeatureBag> examples, int most)
    {
        var frequency = new Dictionary<ulong, int>();
        var groups = new HashSet<ulong>();
        foreach (var example in examples)
        {
            for (var i = 0; i < example.Count; i++)
            {
                var key = example.Keys[i];
                frequency[key] = frequency.GetValueOrDefault(key) + 1;
                if (IsGroup(example.Traits[i]))
                {
                    groups.Add(key);
                }
            }
        }

        // Of the rarest that still find room, words say more than groups of their letters.
        var least = LeastFrequency(frequency, most);
        var room = most - frequency.Values.Count(count => count >= least);
        var kept = frequency.Where(pair => pair.Value >= least || (pair.Value == least - 1 && !groups.Contains(pair.Key) && room-- > 0)).ToList();
        var numbers = new Dictionary<ulong, int>(kept.Count);
        foreach (var (key, _) in kept)
        {
            numbers.Add(key, numbers.Count);
        }

        var byFrequency = Enumerable.Range(0, examples.Count + 1).Select(count => Rarity(count, examples.Count)).ToArray();
        return new(numbers, [.. kept.Select(pair => byFrequency[pair.Value])], byFrequency[0]);
    }

    /// <summary>Weighs the features of a text by rarity. Features that no example has lengthen it: what is unknown speaks against every target.</summary>
    public void Weigh(FeatureBag text, WeightedText into)
    {
        into.Clear(text.Count + WordVectors.Dimensions);
        var lengths = Lengths(text);
        var whole = MathF.Sqrt((lengths.Words > 0 ? 1 : 0) + (lengths.Groups > 0 ? LetterShare * LetterShare : 0));
        var wordScale = lengths.Words > 0 ? 1 / (whole * MathF.Sqrt(lengths.Words)) : 0;
        var groupScale = lengths.Groups > 0 ? LetterShare / (whole * MathF.Sqrt(lengths.Groups)) : 0;
        for (var i = 0; i < text.Count; i++)
        {
            if (_numbers.TryGetValue(text.Keys[i], out var number))
            {
                into.Add(number, text.Weights[i] * _rarity[number] * (IsGroup(text.Traits[i]) ? groupScale : wordScale));
            }
        }

        AddMeaning(text.Meaning, into);
        into.KnownContent = lengths.Content > 0 ? lengths.KnownContent / lengths.Content : 0;
    }

    private static int LeastFrequency(Dictionary<ulong, int> frequency, int most)
    {
        var least = 1;
        for (var left = frequency.Count; left > most; least++)
        {
            left -= frequency.Values.Count(count => count == least);
        }

        return least;
    }

    // Less steep than the logarithm alone: among a handful of examples a word is often rare by chance.
    private static float Rarity(int count, int examples) =>
        (float)Arithmetic.Exp(RarityPower * Arithmetic.Log(Arithmetic.Log(1 + ((examples + 1.0) / (count + 0.5)))));

    private static bool IsGroup(FeatureTraits traits) => (traits & FeatureTraits.Letters) != 0;

    private void AddMeaning(Meaning meaning, WeightedText into)
    {
        Span<float> direction = stackalloc float[WordVectors.Dimensions];
        var share = MeaningShare * meaning.Direction(direction);
        if (share > 0)
        {
            into.AddMeaning(_rarity.Length, direction, share);
        }
    }

    // Squares of the lengths of the text's parts.
    private (float Words, float Groups, float Content, float KnownContent) Lengths(FeatureBag text)
    {
        var (words, groups, content, knownContent) = (0f, 0f, 0f, 0f);
        for (var i = 0; i < text.Count; i++)
        {
            var isKnown = _numbers.TryGetValue(text.Keys[i], out var number);
            var weight = text.Weights[i] * (isKnown ? _rarity[number] : _unknownRarity);
            var (isGroup, isContent) = (IsGroup(text.Traits[i]), (text.Traits[i] & FeatureTraits.Light) == 0);
            words += isGroup ? 0 : weight * weight;
            groups += isGroup ? weight * weight : 0;
            content += isContent ? weight * weight : 0;
            knownContent += isContent && isKnown ? weight * weight : 0;
        }

        return (words, groups, content, knownContent);
    }
}
