namespace Bot.Dialogs.Templates.Cards;

/// <summary>What came of reading a card template.</summary>
/// <param name="Template">The template; absent when there is a problem.</param>
/// <param name="Problems">Everything that is wrong, in order.</param>
public sealed record CardParse(CardTemplate? Template, IReadOnlyList<TemplateProblem> Problems);
