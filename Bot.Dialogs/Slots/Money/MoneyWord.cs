namespace Bot.Dialogs.Slots.Money;

/// <summary>A word or sign for money.</summary>
/// <param name="Text">As written, folded.</param>
/// <param name="Currency">Code of ISO 4217, or the sign of a family: <c>$</c>, <c>¥</c>, <c>元</c>.</param>
/// <param name="Scale">How much of the currency one is; 0.01 for a cent.</param>
internal sealed record MoneyWord(string Text, string Currency, decimal Scale = 1)
{
    /// <summary>Whether it is the small coin of its currency.</summary>
    public bool IsSmall => Scale < 1;
}
