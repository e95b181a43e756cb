using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Bot.Dialogs.Reading;

/// <summary>
/// The words of a problem: an English form with numbered gaps, and what fills them. An interpolated text becomes one by itself,
/// so that the same words exist in other languages (<c>Problems.zh.json</c>), found by their English form.
/// </summary>
[InterpolatedStringHandler]
public sealed class ProblemText : IEquatable<ProblemText>
{
    private readonly StringBuilder _form;
    private readonly List<object?> _arguments = [];

    /// <summary>Begins a text with gaps; called by the compiler.</summary>
    /// <param name="literalLength">Length of the words between the gaps.</param>
    /// <param name="formattedCount">Number of gaps.</param>
    public ProblemText(int literalLength, int formattedCount)
    {
        _form = new(literalLength + (formattedCount * "{0}".Length));
    }

    private ProblemText(string text)
    {
        _form = new(text);
    }

    /// <summary>The English words with <c>{0}</c>, <c>{1}</c> ... for what differs from problem to problem.</summary>
    public string Form => _form.ToString();

    /// <summary>A text without gaps.</summary>
    /// <param name="text">The words.</param>
    public static implicit operator ProblemText(string text) => new(text);

    /// <summary>Adds words; called by the compiler.</summary>
    /// <param name="words">The words.</param>
    public void AppendLiteral(string words) => _form.Append(words);

    /// <summary>Adds a gap; called by the compiler.</summary>
    /// <param name="value">What fills it.</param>
    /// <typeparam name="T">Its type.</typeparam>
    public void AppendFormatted<T>(T value)
    {
        _form.Append(CultureInfo.InvariantCulture, $"{{{_arguments.Count}}}");
        _arguments.Add(value);
    }

    /// <summary>The whole text: what is wrong, and what to do about it.</summary>
    /// <param name="language">For example <c>zh</c>; English when it is not known in that language.</param>
    public string In(string language) => Fill(ProblemCatalogue.Form(Form, language), language);

    /// <summary>What is wrong: the first sentence.</summary>
    /// <param name="language">For example <c>zh</c>.</param>
    public string SentenceIn(string language)
    {
        var form = ProblemCatalogue.Form(Form, language);
        return Fill(form[..ProblemCatalogue.EndOfSentence(form)], language).Trim();
    }

    /// <summary>What to do about it: all after the first sentence; empty when the text is one sentence.</summary>
    /// <param name="language">For example <c>zh</c>.</param>
    public string RemedyIn(string language)
    {
        var form = ProblemCatalogue.Form(Form, language);
        return Fill(form[ProblemCatalogue.EndOfSentence(form)..], language).Trim();
    }

    /// <inheritdoc/>
    public override string ToString() => In("en");

    /// <inheritdoc/>
    public bool Equals(ProblemText? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ProblemText);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Form);

    private string Fill(string form, string language)
    {
        if (_arguments.Count == 0)
        {
            return form;
        }

        var text = new StringBuilder(form.Length + 32);
        for (var i = 0; i < form.Length; i++)
        {
            var isGap = form[i] == '{' && i + 2 < form.Length && char.IsAsciiDigit(form[i + 1]) && form[i + 2] == '}' && form[i + 1] - '0' < _arguments.Count;
            text.Append(isGap ? Argument(_arguments[form[i + 1] - '0'], language) : form[i].ToString());
            i += isGap ? 2 : 0;
        }

        return text.ToString();
    }

    private static string Argument(object? value, string language) => value switch
    {
        ProblemText text => text.In(language),
        string words => ProblemCatalogue.Form(words, language),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
