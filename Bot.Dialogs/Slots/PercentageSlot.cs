using System.Globalization;

namespace Bot.Dialogs.Slots;

/// <summary>A share of a hundred, given as a number: 15 for 15 %. A Chinese discount is the part that is paid: 八折 is 80.</summary>
internal sealed record PercentageSlot : Slot
{
    /// <summary>The smallest accepted percentage.</summary>
    public decimal? Min { get; init; }

    /// <summary>The largest accepted percentage.</summary>
    public decimal? Max { get; init; }

    /// <inheritdoc/>
    public override SlotReading Read(string text, SlotContext context) =>
        Numbers.PercentageReader.Find(PlainText.Fold(text)) switch
        {
            null => SlotReading.Ambiguous,
            [] => SlotReading.NotUnderstood,
            [var share] => share < Min || share > Max ? SlotReading.OutOfRange : SlotReading.Of(decimal.Parse(share.ToString("0.########", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
            _ => SlotReading.Ambiguous,
        };

    /// <inheritdoc/>
    public override string Hint(string language)
    {
        var example = Math.Clamp(15, Min ?? 0, Max ?? decimal.MaxValue).ToString(CultureInfo.InvariantCulture);
        return Say(language, $"Please give a percentage, for example {example}%.", $"请提供百分比，例如 {example}%。");
    }
}
