namespace Bot.Dialogs.Guidelines.Output.Sentences;

/// <summary>Looks for words: Latin ones at their boundaries, Chinese ones anywhere.</summary>
internal static class WordSearch
{
    /// <summary>Whether the word stands in the text.</summary>
    /// <param name="text">A folded text.</param>
    /// <param name="word">A folded word or several.</param>
    public static bool Has(string text, string word) => At(text, word) >= 0;

    /// <summary>Where the word stands first, or -1.</summary>
    /// <param name="text">A folded text.</param>
    /// <param name="word">A folded word or several.</param>
    public static int At(string text, string word)
    {
        for (var at = word.Length == 0 ? -1 : text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsAsciiLetterOrDigit(word[0]) || !char.IsAsciiLetterOrDigit(text[at - 1]))
                && (end == text.Length || !char.IsAsciiLetterOrDigit(word[^1]) || !char.IsAsciiLetterOrDigit(text[end])))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The first of the words that stands in the text.</summary>
    /// <param name="text">A folded text.</param>
    /// <param name="words">Folded words.</param>
    public static string? First(string text, IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            if (Has(text, word))
            {
                return word;
            }
        }

        return null;
    }
}
