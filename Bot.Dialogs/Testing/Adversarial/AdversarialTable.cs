namespace Bot.Dialogs.Testing.Adversarial;

/// <summary>Conversations that customers attack a bot with, as a table of a Markdown file holds them.</summary>
/// <param name="Rows">The conversations.</param>
/// <param name="Families">Names of families by letter.</param>
/// <param name="Completions">What a hostile model says at the end of a conversation, by the conversation's id.</param>
/// <param name="Problems">What cannot be read, each with file, line and id.</param>
internal sealed record AdversarialTable(
    IReadOnlyList<AdversarialRow> Rows,
    IReadOnlyDictionary<char, string> Families,
    IReadOnlyDictionary<string, string> Completions,
    IReadOnlyList<string> Problems);
