using System.Text;
using Bot.Dialogs.Guidelines.Folding;
using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Guidelines.Output.Sentences;

/// <summary>The form in which checks read an answer: composed (NFKC), nothing invisible, simplified characters, single spaces, none beside Chinese.</summary>
internal static class PlainForm
{
    /// <summary>The plain form with capital letters kept.</summary>
    /// <param name="text">Any text.</param>
    public static string Of(string text)
    {
        var composed = SimplifiedCharacters.From(Compose(text));
        var plain = new StringBuilder(composed.Length);
        for (var i = 0; i < composed.Length; i++)
        {
            var c = composed[i];
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                plain.Append(c is '’' or '‘' or '`' ? '\'' : c is '—' or '–' or '‑' or '−' ? '-' : c);
            }
            else if (plain.Length > 0 && plain[^1] != ' ' && !PlainText.IsHan(plain[^1]))
            {
                plain.Append(' ');
            }

            if (plain.Length > 1 && plain[^2] == ' ' && PlainText.IsHan(plain[^1]))
            {
                plain.Remove(plain.Length - 2, 1);
            }
        }

        return plain.ToString().TrimEnd();
    }

    /// <summary>The form that words are looked up in: plain, lower case, look-alike and spaced letters put right.</summary>
    /// <param name="text">Any text.</param>
    public static string Fold(string text) => TextFolding.Fold(Of(text));

    /// <summary>The text without characters that nobody sees; emoji keep their joiners.</summary>
    /// <param name="text">Any text.</param>
    public static string Visible(string text)
    {
        if (!text.AsSpan().ContainsAny(Invisible) && !text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') && !text.AsSpan().ContainsAnyInRange('\u0000', '\u0008'))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                // The tags of plane 14 spell hidden text.
                if (text[i] != '\udb40')
                {
                    visible.Append(text[i]).Append(text[i + 1]);
                }

                i++;
            }
            else if (!char.IsSurrogate(text[i]) && (!Invisible.Contains(text[i]) || IsEmojiJoint(text, i)) && text[i] is not (>= '\u0000' and <= '\u0008'))
            {
                visible.Append(text[i]);
            }
        }

        return visible.ToString();
    }

    private static readonly System.Buffers.SearchValues<char> Invisible = System.Buffers.SearchValues.Create(
        [
            '\u00ad', '\u034f', '\u061c', '\u115f', '\u1160', '\u17b4', '\u17b5', '\u180e', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2060', '\u2061',
            '\u2062', '\u2063', '\u2064', '\u2066', '\u2067', '\u2068', '\u2069', '\u206a', '\u206b', '\u206c', '\u206d', '\u206e', '\u206f', '\u3164', '\ufe00', '\ufe0e', '\ufe0f', '\ufeff', '\uffa0', '\u2800',
        ]);

    private static bool IsEmojiJoint(string text, int i) => text[i] is '\u200d' or '\ufe0f' && i > 0 && (char.IsLowSurrogate(text[i - 1]) || text[i - 1] is >= '\u2190' and <= '\u2bff' or '\ufe0f');

    private static string Compose(string text)
    {
        var visible = Visible(text);
        return visible.IsNormalized(NormalizationForm.FormKC) ? visible : visible.Normalize(NormalizationForm.FormKC);
    }
}
