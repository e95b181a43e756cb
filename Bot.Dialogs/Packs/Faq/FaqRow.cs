namespace Bot.Dialogs.Packs.Faq;

/// <summary>A question with its answer.</summary>
/// <param name="Line">The line of the file it begins in, from 1.</param>
/// <param name="Question">As customers ask.</param>
/// <param name="Answer">What the bot says.</param>
/// <param name="Language">The language of both.</param>
internal sealed record FaqRow(int Line, string Question, string Answer, string Language);
