namespace Bot.Dialogs.Slots;

/// <summary>A calendar day, given as <c>yyyy-MM-dd</c>.</summary>
internal sealed record DateSlot : Slot
{
    /// <summary>Whether 3/4 is the third of April; it is March 4 otherwise.</summary>
    public bool DayFirst { get; init; }

    /// <inheritdoc/>
    public override SlotReading Read(string text, SlotContext context) =>
        Dates.DateReader.Find(PlainText.Fold(text), context with { DayFirst = DayFirst }).Distinct().Take(2).ToList() switch
        {
            [] => SlotReading.NotUnderstood,
            [var day] => SlotReading.Of(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
            _ => SlotReading.Ambiguous,
        };

    /// <inheritdoc/>
    public override string Hint(string language) => Say(
        language, "Please give a date, for example 2026-03-05, March 5 or tomorrow.", "请提供日期，例如 2026-03-05、3月5日或明天。");
}
