namespace Bot.Dialogs.Understanding;

/// <summary>Tells how much a message resembles what it learned from examples.</summary>
internal sealed class ExampleScorer
{
    // One byte each.
    private const int MostWeights = 14_400_000;
    private const int FewestFeatures = 16_000;

    private readonly Vocabulary _vocabulary;
    private readonly LinearModel _model;

    private ExampleScorer(Vocabulary vocabulary, LinearModel model)
    {
        _vocabulary = vocabulary;
        _model = model;
    }

    /// <summary>Roughly how much memory it takes.</summary>
    public long Bytes => _vocabulary.Bytes + _model.Bytes;

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

        return new(vocabulary, LinearTrainer.Train(weighed, [.. examples.Select(example => example.Target)], vocabulary.Count, targets));
    }

    /// <summary>Scores the features that the scratch holds.</summary>
    public void Score(FeatureBag features, MatchScratch scratch)
    {
        _vocabulary.Weigh(features, scratch.Text);
        _model.Score(scratch.Text, scratch.Row);
    }
}
