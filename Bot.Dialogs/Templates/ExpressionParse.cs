namespace Bot.Dialogs.Templates;

/// <summary>What came of reading an expression.</summary>
/// <param name="Expression">The expression; absent when there is a problem.</param>
/// <param name="Problems">Everything that is wrong, in order.</param>
public sealed record ExpressionParse(Expression? Expression, IReadOnlyList<TemplateProblem> Problems);
