namespace Bot.Dialogs.Packs.Knowledge.Documents;

/// <summary>What a document of any format holds.</summary>
/// <param name="Title">Its title; empty when it has none.</param>
/// <param name="Markdown">Its words, headings, lists and tables, as Markdown.</param>
internal sealed record DocumentText(string Title, string Markdown);
