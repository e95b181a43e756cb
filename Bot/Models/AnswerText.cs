namespace Bot.Models;

/// <summary>A model's words as an answer.</summary>
internal static class AnswerText
{
    private const int Longest = 1_500;

    /// <summary>The words without space before them, and no more of them than a customer reads in a chat; what is cut off ends with a sentence.</summary>
    public static string Cut(string words)
    {
        var text = words.TrimStart();
        if (text.Length <= Longest)
        {
            return text;
        }

        var end = text.LastIndexOfAny(['.', '!', '?', '。', '！', '？', '\n'], Longest - 1) + 1;
        end = end > Longest / 2 ? end : Longest - (char.IsHighSurrogate(text[Longest - 1]) ? 1 : 0);
        return text[..end].TrimEnd();
    }
}
