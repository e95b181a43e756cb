using System.Text;

namespace Bot.Dialogs.Slots;

/// <summary>What customers type, brought to one form before anything is recognised in it.</summary>
internal static class PlainText
{
    /// <summary>Characters that are looked at; what comes after is not recognised, so that time is bounded.</summary>
    public const int Limit = 1_000;

    /// <summary>Half-width, composed (NFKC), single spaces, nothing invisible, at most <see cref="Limit"/> characters.</summary>
    public static string Clean(string text) => Clean(text, Limit);

    /// <summary>The clean text in lower case and simplified characters, for comparing.</summary>
    public static string Fold(string text) => Fold(text, Limit);

    /// <summary>The same for a text of a pack, however long: only what customers type is limited.</summary>
    public static string FoldWhole(string text) => Fold(text, int.MaxValue);

    /// <summary>Whether the character is Chinese (or another script written without spaces).</summary>
    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff' or >= '\u3040' and <= '\u30ff' or '\u3007';

    /// <summary>Whether the character belongs to a word that is written with spaces around it.</summary>
    public static bool IsWordLetter(char c) => char.IsLetterOrDigit(c) && !IsHan(c);

    /// <summary>Whether the language is Chinese.</summary>
    public static bool IsChinese(string? language) => language is not null && language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);

    private static string Fold(string text, int limit) => SimplifiedCharacters.From(Clean(text, limit).ToLowerInvariant());

    private static string Clean(string text, int limit)
    {
        var visible = new StringBuilder(Math.Min(text.Length, limit));
        for (var i = 0; i < text.Length && visible.Length < limit; i++)
        {
            AppendVisible(visible, text, ref i);
        }

        return Collapse(visible.ToString().Normalize(NormalizationForm.FormKC));
    }

    // Normalize throws on half a surrogate pair, which a client may well send.
    private static void AppendVisible(StringBuilder visible, string text, ref int i)
    {
        var c = text[i];
        if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        {
            visible.Append(c).Append(text[++i]);
        }
        else if (c is >= '\uff01' and <= '\uff5e')
        {
            visible.Append((char)(c - 0xfee0));
        }
        else if (char.IsWhiteSpace(c) || char.IsControl(c))
        {
            visible.Append(' ');
        }
        else if (!char.IsSurrogate(c) && !IsInvisible(c))
        {
            visible.Append(c is '’' or '‘' or '`' ? '\'' : c);
        }
    }

    private static bool IsInvisible(char c) =>
        c is '\u00ad' or '\ufeff' or (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e')
            or (>= '\u2060' and <= '\u206f') or (>= '\ufe00' and <= '\ufe0f') or (>= '\ufffe' and <= '\uffff');

    private static string Collapse(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                collapsed.Append(c);
            }
            else if (collapsed.Length > 0 && collapsed[^1] != ' ')
            {
                collapsed.Append(' ');
            }
        }

        return collapsed.ToString().TrimEnd();
    }
}
