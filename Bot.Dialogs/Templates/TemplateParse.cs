namespace Bot.Dialogs.Templates;

/// <summary>What came of reading a template.</summary>
/// <param name="Template">The template; absent when there is a problem.</param>
/// <param name="Problems">Everything that is wrong, in order.</param>
public sealed record TemplateParse(TextTemplate? Template, IReadOnlyList<TemplateProblem> Problems);
