using System.Text;

namespace Bot.Dialogs.Slots;

/// <summary>Words as their reader sees them: nothing invisible between letters, letters and digits of full width as ordinary ones.</summary>
internal static class VisibleText
{
    private const char Joiner = '\u200d';
    private const char FirstWide = '\uff10';
    private const char LastWide = '\uff5a';
    private const int WideToPlain = 0xfee0;

    /// <summary>The words; the same text when there is nothing to change.</summary>
    public static string Of(string text)
    {
        if (!text.Any(c => c >= '\u00ad' && (IsHidden(c) || c == Joiner || IsWide(c))))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!IsHidden(c) && !(c == Joiner && JoinsLetters(text, i)))
            {
                visible.Append(IsWide(c) ? (char)(c - WideToPlain) : c);
            }
        }

        return visible.ToString();
    }

    private static bool IsHidden(char c) => c is '\u200b' or '\u200c' or '\u2060' or '\ufeff' or '\u00ad' or '\u180e' or '\u200e' or '\u200f';

    private static bool IsWide(char c) => c is >= FirstWide and <= LastWide && char.IsAsciiLetterOrDigit((char)(c - WideToPlain));

    // In pictograms it belongs to the picture.
    private static bool JoinsLetters(string text, int at) => at == 0 || at + 1 == text.Length || char.IsLetterOrDigit(text[at - 1]) || char.IsLetterOrDigit(text[at + 1]);
}
