using System.Text;

namespace Bot.Dialogs.Guidelines.Folding;

/// <summary>
/// Brings a text to the one form that guidelines compare: NFKC, lower case, no accents, half width, simplified characters,
/// nothing invisible, look-alike letters and letters set apart put right, single white space and none between Chinese characters.
/// </summary>
public static class TextFolding
{
    /// <summary>The folded text.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsFolded(text))
        {
            return text;
        }

        var folded = FoldInto(text);
        var result = folded.Characters.ToString();
        folded.Dispose();
        return result;
    }

    /// <summary>The folded text and where its characters came from.</summary>
    public static FoldedText FoldWithOrigins(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = FoldInto(text);
        var result = new FoldedText(folded.Characters.ToString(), folded.Origins.ToArray(), text.Length);
        folded.Dispose();
        return result;
    }

    private static FoldingBuffer FoldInto(string text)
    {
        var folded = new FoldingBuffer(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and < '\x7f')
            {
                folded.Add(c == '`' ? '\'' : char.ToLowerInvariant(c), i);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                Add(ref folded, CharacterFolding.Fold(new Rune(c, text[i + 1])), i++);
            }
            else
            {
                Add(ref folded, CharacterFolding.Fold(c), i);
            }
        }

        Homoglyphs.Replace(ref folded, text);
        SpacedLetters.Join(ref folded);
        return folded;
    }

    private static void Add(ref FoldingBuffer folded, string characters, int origin)
    {
        foreach (var c in characters)
        {
            folded.Add(c, origin);
        }
    }

    // Most English messages of customers already are: letters, digits, single spaces and no lone letters in a row.
    private static bool IsFolded(string text)
    {
        var sinceGap = 2;
        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or ' ' or ',' or '?') || (c == ' ' && sinceGap < 2))
            {
                return false;
            }

            sinceGap = c == ' ' ? 0 : sinceGap + 1;
        }

        return text.Length > 0 && text[0] != ' ' && text[^1] != ' ';
    }
}
