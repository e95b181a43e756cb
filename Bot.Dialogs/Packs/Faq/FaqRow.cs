namespace Bot.Dialogs.Packs.Faq;

/// <summary>A question with its answer.</summary>
/// <param name="Line">The line of the file it begins in, from 1.</param>
/// <param name="Question">As customers ask.</param>
/// <param name="Answer">What the bot says.</param>
/// <param name="Language">The language of both.</param>
internal sealed record FaqRow(int Line, string Question, string Answer, string Language)
{
    /// <summary>What two rows have in common that ask the same: capitals, spaces and punctuation tell nothing apart.</summary>
    public string Key => KeyOf(Question, Language);

    /// <summary>The same for any question.</summary>
    public static string KeyOf(string question, string language) =>
        string.Concat(language, "|", string.Concat(question.Where(char.IsLetterOrDigit)).ToUpperInvariant() is { Length: > 0 } letters ? letters : question);
}
