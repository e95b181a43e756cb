using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Packs.Faq;

/// <summary>A question with its answer.</summary>
/// <param name="Line">The line of the file it begins in, from 1.</param>
/// <param name="Question">As customers ask.</param>
/// <param name="Answer">What the bot says.</param>
/// <param name="Language">The language of both.</param>
internal sealed record FaqRow(int Line, string Question, string Answer, string Language)
{
    /// <summary>What two rows have in common that ask the same: only letters, digits, the point in a number and a sign behind a letter (C+, C#) tell apart.</summary>
    public string Key => KeyOf(Question, Language);

    /// <summary>The same for any question.</summary>
    public static string KeyOf(string question, string language)
    {
        var text = PlainText.FoldWhole(question);
        return string.Concat(language, "|", string.Concat(text.Where((_, at) => Tells(text, at))) is { Length: > 0 } telling ? telling : question);
    }

    private static bool Tells(string text, int at) => char.IsLetterOrDigit(text[at])
        || (at > 0 && ((text[at] is '+' or '#' && char.IsLetter(text[at - 1])) || (text[at] == '.' && char.IsDigit(text[at - 1]) && at + 1 < text.Length && char.IsDigit(text[at + 1]))));
}
