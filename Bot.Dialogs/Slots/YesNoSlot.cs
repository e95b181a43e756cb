namespace Bot.Dialogs.Slots;

/// <summary>Yes or no.</summary>
internal sealed record YesNoSlot : Slot
{
    /// <inheritdoc/>
    public override SlotReading Read(string text, SlotContext context) =>
        YesNoWords.Read(PlainText.Fold(text)) is { } agreed ? SlotReading.Of(agreed) : SlotReading.NotUnderstood;

    /// <inheritdoc/>
    public override string Hint(string language) => Say(language, "Please answer yes or no, for example: yes.", "请回答“是”或“否”，例如：是。");
}
