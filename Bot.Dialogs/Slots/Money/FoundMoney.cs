namespace Bot.Dialogs.Slots.Money;

/// <summary>An amount in a text.</summary>
/// <param name="Amount">How much.</param>
/// <param name="Word">Its currency as said; none for a bare number.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
internal sealed record FoundMoney(decimal Amount, MoneyWord? Word, int Start, int End);
