namespace Bot.Dialogs.Guidelines.Output.Sentences;

/// <summary>A word in Latin letters, digits and inner marks (O'Neil, e-mail, SO123456).</summary>
/// <param name="Text">As written.</param>
/// <param name="Start">Where it begins.</param>
internal readonly record struct LatinWord(string Text, int Start)
{
    /// <summary>Where the text goes on.</summary>
    public int End => Start + Text.Length;

    /// <summary>Whether it begins with a capital letter.</summary>
    public bool IsCapital => char.IsUpper(Text[0]);

    /// <summary>Whether it is written in capitals only, two or more.</summary>
    public bool IsAcronym => Text.Length > 1 && Text.All(c => char.IsUpper(c) || char.IsAsciiDigit(c));

    /// <summary>The words of a text.</summary>
    /// <param name="text">Plain form.</param>
    public static List<LatinWord> In(string text)
    {
        var words = new List<LatinWord>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsLetter(text[i]))
            {
                continue;
            }

            var start = i;
            while (i < text.Length && (IsLetter(text[i]) || (text[i] is '\'' or '-' && i + 1 < text.Length && IsLetter(text[i + 1]))))
            {
                i++;
            }

            words.Add(new(text[start..i], start));
        }

        return words;
    }

    private static bool IsLetter(char c) => char.IsAsciiLetterOrDigit(c) || (c >= '\u00c0' && c < '\u0530' && char.IsLetter(c));
}
