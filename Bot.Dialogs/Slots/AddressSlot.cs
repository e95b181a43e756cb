namespace Bot.Dialogs.Slots;

/// <summary>A postal address as one text, without the words around it.</summary>
internal sealed record AddressSlot : Slot
{
    private const int Longest = 300;

    /// <inheritdoc/>
    public override SlotReading Read(string text, SlotContext context)
    {
        var address = Addresses.AddressWords.Bare(PlainText.Clean(text));
        return address.Length > Longest ? SlotReading.OutOfRange
            : Addresses.ChineseAddress.IsAddress(address) || Addresses.EnglishAddress.IsAddress(address) ? SlotReading.Of(address)
            : SlotReading.NotUnderstood;
    }

    /// <inheritdoc/>
    public override string Hint(string language) => Say(
        language,
        "Please give the full address with street and number, for example 12 High Street, Oxford OX1 4AB.",
        "请提供完整地址，包括道路和门牌号，例如 上海市浦东新区世纪大道100号。");
}
