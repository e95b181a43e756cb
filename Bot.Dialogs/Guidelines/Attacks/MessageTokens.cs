using Bot.Dialogs.Guidelines.Folding;

namespace Bot.Dialogs.Guidelines.Attacks;

/// <summary>The words of a folded text; each Chinese character is one, apostrophes are no part of them.</summary>
internal sealed class MessageTokens
{
    private readonly List<(int Start, int Length)> _places = [];

    private MessageTokens(string text) => Text = text;

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>How many there are.</summary>
    public int Count => _places.Count;

    /// <summary>Where a token lies in the text.</summary>
    public (int Start, int Length) this[int token] => _places[token];

    /// <summary>Splits a folded text.</summary>
    public static MessageTokens Of(string folded)
    {
        var tokens = new MessageTokens(folded);
        for (var i = 0; i < folded.Length;)
        {
            if (Han.Is(folded[i]))
            {
                tokens._places.Add((i++, 1));
            }
            else if (IsWordCharacter(folded[i]))
            {
                var start = i++;
                while (i < folded.Length && (IsWordCharacter(folded[i]) || IsInside(folded, i)))
                {
                    i++;
                }

                tokens._places.Add((start, i - start));
            }
            else
            {
                i++;
            }
        }

        return tokens;
    }

    /// <summary>Writes the token's comparable form: no apostrophes, letters for the digits and signs that stand for them.</summary>
    /// <returns>Its length; zero for what is no word.</returns>
    public int Write(int token, Span<char> word)
    {
        var (start, length) = _places[token];
        var (letters, others, written) = (0, 0, 0);
        for (var i = start; i < start + length && written < word.Length; i++)
        {
            if (Text[i] != '\'')
            {
                letters += char.IsLetter(Text[i]) ? 1 : 0;
                others += char.IsLetter(Text[i]) ? 0 : 1;
                word[written++] = Text[i];
            }
        }

        for (var i = 0; letters > 0 && others > 0 && i < written; i++)
        {
            word[i] = Letter(word[i]);
        }

        return written;
    }

    /// <summary>Whether the token is somebody's or something's.</summary>
    public bool IsPossessive(int token) => _places[token] is var (start, length) && length > 3 && Text.AsSpan(start, length).EndsWith("'s", StringComparison.Ordinal);

    /// <summary>The text that some tokens span.</summary>
    public string Span(int first, int last) => Text[_places[first].Start..(_places[last].Start + _places[last].Length)];

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) ? !Han.Is(c) : char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool IsInside(string text, int at) =>
        text[at] is '\'' or '@' or '$' or '!'
        && at + 1 < text.Length && IsWordCharacter(text[at + 1]) && !Han.Is(text[at + 1]);

    private static char Letter(char c) => c switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        '8' => 'b',
        _ => c,
    };
}
