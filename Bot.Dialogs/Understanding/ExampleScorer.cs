namespace Bot.Dialogs.Understanding;

/// <summary>Tells how much a message resembles what it learned from examples.</summary>
internal sealed class ExampleScorer
{
    // One byte each.
    private const int MostWeights = 13_600_000;
    private const int FewestFeatures = 16_000;

    // The targets among which a nearer example may bring one before the others.
    private const int MostCompared = 8;
    private const float NearnessShare = 0.3f;

    private readonly Vocabulary _vocabulary;
    private readonly LinearModel _model;
    private readonly ExampleMeanings _meanings;

    private ExampleScorer(Vocabulary vocabulary, LinearModel model, ExampleMeanings meanings)
    {
        _meanings = meanings;
        _vocabulary = vocabulary;
        _model = model;
    }

    /// <summary>Roughly how much memory it takes.</summary>
    public long Bytes => _vocabulary.Bytes + _model.Bytes + _meanings.Bytes;

    /// <summary>Learns from examples.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="targets">Number of targets.</param>
    public static ExampleScorer Train(IReadOnlyList<LearnedExample> examples, int targets)
    {
        var vocabulary = Vocabulary.Of([.. examples.Select(example => example.Features)], Math.Max(FewestFeatures, MostWeights / LinearModel.StrideOf(targets)));
        var room = new WeightedText();
        var weighed = new List<WeightedText>(examples.Count);
        foreach (var example in examples)
        {
            vocabulary.Weigh(example.Features, room);
            weighed.Add(room.Copy());
        }

        var model = LinearTrainer.Train(weighed, [.. examples.Select(example => example.Target)], vocabulary.Count, targets);
        return new(vocabulary, model, ExampleMeanings.Of(examples, targets));
    }

    /// <summary>Finds the targets that a message resembles most, best first.</summary>
    /// <param name="features">What the message consists of.</param>
    /// <param name="scratch">Takes all scores.</param>
    /// <param name="best">Room for as many as are wanted.</param>
    /// <returns>How many there are.</returns>
    public int Rank(FeatureBag features, MatchScratch scratch, Span<int> best)
    {
        scratch.Forget();
        _vocabulary.Weigh(features, scratch.Text);
        _model.Score(scratch.Text, scratch.Row);
        Span<sbyte> place = stackalloc sbyte[WordVectors.Dimensions];
        var told = ExampleMeanings.Round(features.Meaning, place);
        Span<int> room = stackalloc int[Math.Max(best.Length, MostCompared)];
        var near = room[..scratch.Best(room)];
        var compared = near[..Math.Min(near.Length, MostCompared)];
        foreach (var target in compared)
        {
            scratch.Row[target] += NearnessShare * scratch.Note(target, _meanings.Nearness(place, told, target));
        }

        // Those that were not compared stay behind: most have less of it, and nobody looked.
        scratch.Sort(compared);
        near[..Math.Min(near.Length, best.Length)].CopyTo(best);
        return Math.Min(near.Length, best.Length);
    }
}
