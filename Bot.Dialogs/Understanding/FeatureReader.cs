using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Understanding;

/// <summary>
/// Takes a folded text apart: stems, pairs of them and letter groups of scripts with spaces; characters and groups of them of
/// Chinese, which needs no dictionary; and for both the classes of words that mean the same.
/// </summary>
internal static class FeatureReader
{
    /// <summary>Reads the features of a text.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="into">Takes the features; emptied before.</param>
    public static void Read(ReadOnlySpan<char> folded, FeatureBag into)
    {
        into.Clear();
        var words = new WordFeatures();
        for (var i = 0; i < folded.Length;)
        {
            var end = i + 1;
            if (PlainText.IsHan(folded[i]))
            {
                end = EndOfHan(folded, i);
                HanFeatures.Read(folded[i..end], into);
            }
            else if (PlainText.IsWordLetter(folded[i]))
            {
                end = EndOfWord(folded, i);
                words.Read(folded[i..end], into);
            }

            i = end;
        }
    }

    private static int EndOfHan(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && PlainText.IsHan(text[i]))
        {
            i++;
        }

        return i;
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && (PlainText.IsWordLetter(text[i]) || (text[i] == '\'' && i + 1 < text.Length && PlainText.IsWordLetter(text[i + 1]))))
        {
            i++;
        }

        return i;
    }
}
