using Bot.Dialogs.Guidelines.Output.Names;
using Bot.Dialogs.Guidelines.Output.Sentences;

namespace Bot.Dialogs.Guidelines.Output.Grounds;

/// <summary>What a draft of one turn is compared with.</summary>
internal sealed class TurnGround
{
    /// <summary>Reads what the turn knows.</summary>
    /// <param name="facts">The facts.</param>
    public TurnGround(GateFacts facts)
    {
        Facts = facts;
        Standing = facts.Standing;
        Passages = new(facts.Passages);
        Data = new(facts.Results.Concat(facts.Own));
        Said = new(facts.CustomerWords);
        OwnNames = [.. facts.OwnNames.Select(Fold).Concat(SelfNames.In(facts.CustomerWords))];
        SuppliedNames = [.. facts.SuppliedNames.Select(Fold).Where(name => name.Length > 1 && !OwnNames.Contains(name, StringComparer.Ordinal) && !Standing.Names.Contains(name, StringComparer.Ordinal))];
    }

    /// <summary>What was given.</summary>
    public GateFacts Facts { get; }

    /// <summary>What holds for the release.</summary>
    public FactIndex Standing { get; }

    /// <summary>The passages.</summary>
    public Source Passages { get; }

    /// <summary>What services returned and what is known about the customer.</summary>
    public Source Data { get; }

    /// <summary>The customer's words; they prove nothing about the brand.</summary>
    public Source Said { get; }

    /// <summary>Names that the customer goes by, folded.</summary>
    public string[] OwnNames { get; }

    /// <summary>Names that the customer brought up, folded.</summary>
    public string[] SuppliedNames { get; }

    /// <summary>Whether a source has the words.</summary>
    /// <param name="lower">Folded words.</param>
    public bool Has(string lower) => Standing.Source.Has(lower) || Data.Has(lower) || Passages.Has(lower);

    /// <summary>Whether a source has the word.</summary>
    /// <param name="word">In lower case.</param>
    public bool HasWord(string word) => Standing.Source.HasWord(word) || Data.HasWord(word) || Passages.HasWord(word);

    /// <summary>Whether a source has the two characters side by side.</summary>
    /// <param name="pair">See <see cref="Source.Pair"/>.</param>
    public bool HasPair(int pair) => Standing.Source.HasPair(pair) || Data.HasPair(pair) || Passages.HasPair(pair);

    /// <summary>Whether a source gives the quantity.</summary>
    /// <param name="quantity">The quantity.</param>
    public bool Gives(Quantity quantity) => Standing.Source.Gives(quantity) || Data.Gives(quantity) || Passages.Gives(quantity);

    /// <summary>Whether the sentence stands in a source as it is.</summary>
    /// <param name="lower">A folded sentence.</param>
    public bool Quotes(string lower)
    {
        var words = lower.Trim(' ', '.', '。', '!', '！', '*', '-', '"', '“', '”');
        return words.Length >= 8 && (Standing.Source.Text.Contains(words, StringComparison.Ordinal) || Passages.Text.Contains(words, StringComparison.Ordinal));
    }

    private static string Fold(string text) => PlainForm.Fold(text);
}
