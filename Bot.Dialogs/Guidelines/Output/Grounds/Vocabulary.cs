namespace Bot.Dialogs.Guidelines.Output.Grounds;

/// <summary>The words of a text in Latin letters, brought to one form.</summary>
internal static class Vocabulary
{
    /// <summary>The words and their stems.</summary>
    /// <param name="lower">A folded text.</param>
    public static IEnumerable<string> Words(string lower)
    {
        for (var i = 0; i < lower.Length; i++)
        {
            var start = i;
            while (i < lower.Length && IsLetter(lower[i]))
            {
                i++;
            }

            if (i > start)
            {
                var word = lower[start..i];
                yield return word;
                yield return Stem(word);
            }
        }
    }

    /// <summary>The word without its commonest endings.</summary>
    /// <param name="word">In lower case.</param>
    public static string Stem(string word) => word switch
    {
        [.., 'i', 'e', 's'] when word.Length > 4 => string.Concat(word.AsSpan(0, word.Length - 3), "y"),
        [.., 'i', 'n', 'g'] when word.Length > 5 => Undoubled(word[..^3]),
        [.., 'e', 'd'] when word.Length > 4 => Undoubled(word[..^2]),
        [.., 'e', 's'] when word.Length > 4 => word[..^2],
        [.., not 's', 's'] when word.Length > 3 => word[..^1],
        [.., 'l', 'y'] when word.Length > 5 => word[..^2],
        [.., 'e'] when word.Length > 4 => word[..^1],
        _ => word,
    };

    private static bool IsLetter(char c) => char.IsAsciiLetterOrDigit(c) || (c >= '\u00c0' && c < '\u0530' && char.IsLetter(c));

    private static string Undoubled(string word) => word.Length > 3 && word[^1] == word[^2] ? word[..^1] : word;
}
