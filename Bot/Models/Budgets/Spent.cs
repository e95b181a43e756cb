namespace Bot.Models.Budgets;

/// <summary>What models used up.</summary>
/// <param name="Tokens">Tokens of questions and answers.</param>
/// <param name="Millionths">Money, in millionths of the currency of the prices.</param>
internal readonly record struct Spent(long Tokens, long Millionths);
