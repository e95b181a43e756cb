using System.Buffers;

namespace Bot.Dialogs.Packs.Faq;

/// <summary>A question with its answer.</summary>
/// <param name="Line">The line of the file it begins in, from 1.</param>
/// <param name="Question">As customers ask.</param>
/// <param name="Answer">What the bot says.</param>
/// <param name="Language">The language of both.</param>
internal sealed record FaqRow(int Line, string Question, string Answer, string Language)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("?!.,;:'\"()[]…？！。，；：、“”‘’（）《》¿¡");

    /// <summary>What two rows have in common that ask the same: capitals, spaces and marks of sentences tell nothing apart, but those inside a number do.</summary>
    public string Key => KeyOf(Question, Language);

    /// <summary>The same for any question.</summary>
    public static string KeyOf(string question, string language) =>
        string.Concat(language, "|", string.Concat(question.Where((_, at) => Tells(question, at))).ToUpperInvariant() is { Length: > 0 } letters ? letters : question);

    private static bool Tells(string text, int at) => !char.IsWhiteSpace(text[at])
        && (!Marks.Contains(text[at]) || (at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1])));
}
