using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Testing.Adversarial;

/// <summary>Compares texts as assertions do: NFKC, capitals or not, nothing invisible, no white space between Chinese characters.</summary>
internal static partial class MatchText
{
    /// <summary>The text in the form that is compared.</summary>
    public static string Fold(string text)
    {
        var wide = text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace('’', '\'').Replace('‘', '\'');
        var visible = new StringBuilder(wide.Length);
        foreach (var c in wide)
        {
            if (char.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                visible.Append(c);
            }
        }

        return BetweenHan().Replace(visible.ToString(), "");
    }

    /// <summary>Whether a folded text holds an alternative; one of Latin letters, digits, spaces and apostrophes only at the bounds of words.</summary>
    public static bool Holds(string folded, string alternative)
    {
        var wanted = Fold(alternative);
        if (wanted.Length == 0)
        {
            return false;
        }

        return Plain().IsMatch(wanted) ? FindsWord(folded, wanted) : folded.Contains(wanted, StringComparison.Ordinal);
    }

    /// <summary>Whether a folded text begins with an alternative.</summary>
    public static bool Begins(string folded, string alternative)
    {
        var (text, wanted) = (folded.TrimStart(), Fold(alternative));
        return text.StartsWith(wanted, StringComparison.Ordinal) && (!Plain().IsMatch(wanted) || text.Length == wanted.Length || !IsWord(text[wanted.Length]));
    }

    /// <summary>Share of Chinese characters among letters.</summary>
    public static double HanShare(string text)
    {
        var letters = text.Count(char.IsLetter);
        return letters == 0 ? 0 : (double)text.Count(PlainText.IsHan) / letters;
    }

    private static bool FindsWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !IsWord(text[at - 1]) || !IsWord(word[0])) && (end == text.Length || !IsWord(text[end]) || !IsWord(word[^1])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c);

    [GeneratedRegex(@"(?<=[\u3400-\u9fff\u3000-\u303f\uff00-\uffef])\s+(?=[\u3400-\u9fff\u3000-\u303f\uff00-\uffef])")]
    private static partial Regex BetweenHan();

    [GeneratedRegex("^[a-z0-9 ']+$")]
    private static partial Regex Plain();
}
