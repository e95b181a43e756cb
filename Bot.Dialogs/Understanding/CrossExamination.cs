namespace Bot.Dialogs.Understanding;

/// <summary>
/// Finds out how far resemblance is to be trusted: learns from a part of the examples and looks at what it makes of the others.
/// Some targets are left out altogether; what their examples are taken for shows how messages look that mean nothing of the script.
/// </summary>
internal sealed class CrossExamination
{
    private const int Parts = 4;
    private const int FewestExamples = 8;

    // From here on one part tells enough, and learning several times would take too long.
    private const int ManyExamples = 3_000;

    private readonly IReadOnlyList<LearnedExample> _examples;
    private readonly int _targets;
    private readonly int? _none;
    private readonly List<CheckedMatch> _matches = [];

    private CrossExamination(IReadOnlyList<LearnedExample> examples, int targets, int? none)
    {
        _examples = examples;
        _targets = targets;
        _none = none;
    }

    /// <summary>Examines.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="targets">Number of targets.</param>
    /// <param name="none">The number of the target that stands for none of the others.</param>
    public static IReadOnlyList<CheckedMatch> Run(IReadOnlyList<LearnedExample> examples, int targets, int? none)
    {
        var examination = new CrossExamination(examples, targets, none);
        if (targets > 1 && examples.Count >= FewestExamples)
        {
            var parts = examples.Count > ManyExamples ? 1 : Parts;
            for (var part = 0; part < parts; part++)
            {
                examination.Examine(part);
            }
        }

        return examination._matches;
    }

    private void Examine(int part)
    {
        var (learned, held) = Split(part);
        var scorer = ExampleScorer.Train(learned, _targets);
        var scratch = new MatchScratch(_targets);
        Span<int> best = stackalloc int[2];
        foreach (var example in held)
        {
            var found = best[..scorer.Rank(example.Features, scratch, best)];
            var isStranger = example.Target == _none || IsLeftOut(example.Target, part);
            if (found[0] != _none)
            {
                _matches.Add(new(scratch.Signs(found[0], found), !isStranger && found[0] == example.Target, isStranger));
            }
        }
    }

    private (List<LearnedExample> Learned, List<LearnedExample> Held) Split(int part)
    {
        var (learned, held) = (new List<LearnedExample>(_examples.Count), new List<LearnedExample>());
        var seen = new int[_targets];
        foreach (var example in _examples)
        {
            var isHeld = (seen[example.Target]++ + example.Target) % Parts == part;
            if (!IsLeftOut(example.Target, part) && (example.IsName || !isHeld))
            {
                learned.Add(example);
            }
            else if (!example.IsName)
            {
                held.Add(example);
            }
        }

        return (learned, held);
    }

    // Never the target that stands for none, and only where others remain.
    private bool IsLeftOut(int target, int part) => _targets > Parts && target != _none && target % (Parts * 2) == part;
}
