using Bot.Dialogs.Guidelines.Output.Grounds;

namespace Bot.Dialogs.Guidelines.Output.Sentences;

/// <summary>A piece of an answer as the checks read it.</summary>
internal sealed class Sentence
{
    private List<FoundQuantity>? _quantities;
    private List<LatinWord>? _words;

    /// <summary>Reads a piece.</summary>
    /// <param name="original">Its words.</param>
    /// <param name="before">The sentence before it, in plain form and lower case.</param>
    public Sentence(string original, string before = "")
    {
        Original = original;
        Before = before;
        Plain = PlainForm.Of(original);
        Lower = PlainForm.Fold(Plain);
    }

    /// <summary>Its words as they were written.</summary>
    public string Original { get; }

    /// <summary>The sentence before it, folded like <see cref="Lower"/>.</summary>
    public string Before { get; }

    /// <summary>In plain form.</summary>
    public string Plain { get; }

    /// <summary>In plain form and lower case.</summary>
    public string Lower { get; }

    /// <summary>Its numbers, dates and times.</summary>
    public List<FoundQuantity> Quantities => _quantities ??= QuantityReader.Read(Lower);

    /// <summary>Its words in Latin letters.</summary>
    public List<LatinWord> Words => _words ??= LatinWord.In(Plain);

    /// <summary>Whether it says that something cannot be answered, done or known.</summary>
    public bool Refuses => RefusalWords.In(Lower);

    /// <summary>Whether one of the words stands in it.</summary>
    /// <param name="words">Words in lower case.</param>
    public bool HasAny(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (WordSearch.Has(Lower, word))
            {
                return true;
            }
        }

        return false;
    }
}
