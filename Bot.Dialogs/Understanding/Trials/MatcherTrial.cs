namespace Bot.Dialogs.Understanding.Trials;

/// <summary>The product's matcher, trained on labelled messages instead of a pack, to measure how well it understands.</summary>
public sealed class MatcherTrial
{
    /// <summary>The label of messages that mean none of the others.</summary>
    public const string None = "__none__";

    private readonly Matcher _matcher;

    private MatcherTrial(Matcher matcher) => _matcher = matcher;

    /// <summary>The least confidence that the product believes when a pack says nothing else.</summary>
    public static double UsualThreshold { get; } = new MatcherOptions().Match;

    /// <summary>Roughly how much memory what was learned takes.</summary>
    public long Bytes => _matcher.Bytes;

    /// <summary>Trains the matcher.</summary>
    /// <param name="examples">Examples; those labelled <see cref="None"/> mean none of the others.</param>
    public static MatcherTrial Train(IEnumerable<LabelledText> examples)
    {
        var labels = examples.ToLookup(example => example.Label, example => example.Text, StringComparer.Ordinal);
        var targets = labels.Where(label => label.Key != None)
            .OrderBy(label => label.Key, StringComparer.Ordinal)
            .Select(label => new MatchTarget(label.Key, [.. label], [], []))
            .ToList();
        return new(Matcher.Train(targets, [.. labels[None]], new()));
    }

    /// <summary>What the matcher makes of a message.</summary>
    public RankedText Rank(string text)
    {
        var candidates = _matcher.Decide(text).Candidates;
        return new(candidates.Count > 0 ? candidates[0].Score : 0, [.. candidates.Select(candidate => candidate.Id)]);
    }
}
