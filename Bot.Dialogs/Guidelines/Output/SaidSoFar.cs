using Bot.Dialogs.Guidelines.Output.Grounds;
using Bot.Dialogs.Guidelines.Output.Sentences;

namespace Bot.Dialogs.Guidelines.Output;

/// <summary>What an answer has said up to a sentence.</summary>
internal sealed class SaidSoFar
{
    private readonly HashSet<string> _fixed = new(StringComparer.Ordinal);
    private readonly List<Quantity> _quantities = [];

    /// <summary>The sentence before, folded.</summary>
    public string Last { get; private set; } = "";

    /// <summary>Numbers that were said.</summary>
    public IReadOnlyList<Quantity> Quantities => _quantities;

    /// <summary>Takes a sentence that was kept.</summary>
    /// <param name="sentence">The sentence.</param>
    public void Add(Sentence sentence)
    {
        Last = sentence.Lower;
        _quantities.AddRange(sentence.Quantities.Select(found => found.Quantity));
    }

    /// <summary>Takes a fixed text; tells whether it is new.</summary>
    /// <param name="text">The text.</param>
    public bool AddFixed(string text) => _fixed.Add(text);
}
