using System.Text.RegularExpressions;
using Bot.Dialogs.Guidelines.Output.Grounds;
using Bot.Dialogs.Guidelines.Output.Sentences;
using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Guidelines.Output.Checks;

/// <summary>G9: no raw HTML, and the customer's language.</summary>
internal static partial class FormatCheck
{
    private const int FewLetters = 12;
    private const int FewWords = 3;

    /// <summary>Escapes raw HTML in a sentence, and leaves out one in another language.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="ground">What it is compared with.</param>
    /// <param name="verdict">Its words, and takes what is found.</param>
    public static void Check(Sentence sentence, TurnGround ground, Verdict verdict)
    {
        if (IsForeign(sentence.Lower, ground) && !ground.Quotes(sentence.Lower))
        {
            verdict.Remove(GateChecks.Format, "language");
        }

        var escaped = Tag().Replace(verdict.Words, "&lt;");
        if (escaped != verdict.Words)
        {
            verdict.Mask(GateChecks.Format, "<", escaped);
        }
    }

    /// <summary>Whether a text is in another language than the customer's.</summary>
    /// <param name="lower">The text, folded.</param>
    /// <param name="ground">The language, and the names that are the same in every language.</param>
    public static bool IsForeign(string lower, TurnGround ground)
    {
        var (letters, han, other) = (0, 0, 0);
        for (var i = 0; i < lower.Length; i++)
        {
            var c = lower[i];
            letters += char.IsLetter(c) ? 1 : 0;
            han += PlainText.IsHan(c) && !(i > 0 && ground.Data.HasPair(Source.Pair(lower[i - 1], c))) ? 1 : 0;
            other += char.IsLetter(c) && c >= '\u0250' && !PlainText.IsHan(c) ? 1 : 0;
        }

        return letters >= FewLetters && (other * 4 > letters
            || (PlainText.IsChinese(ground.Facts.Language) ? han * 20 < letters && LatinWord.In(lower).Count(word => EmptyWords.Has(word.Text)) >= FewWords : han * 10 > letters * 3));
    }

    [GeneratedRegex(@"<(?=[A-Za-z/!?])(?!https?://|mailto:)", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
