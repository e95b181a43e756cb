using System.Globalization;
using System.Text.Json;

namespace Bot.Dialogs.Slots;

/// <summary>Days from one to another, both included, given as <c>{ from, to }</c>; a single day is a range of one.</summary>
internal sealed record DateRangeSlot : Slot
{
    /// <summary>Whether 3/4 is the third of April; it is March 4 otherwise.</summary>
    public bool DayFirst { get; init; }

    /// <inheritdoc/>
    public override SlotReading Read(string text, SlotContext context) =>
        Ranges.DateRangeReader.Find(PlainText.Fold(text), context with { DayFirst = DayFirst }) switch
        {
            [] => SlotReading.NotUnderstood,
            [var range] => SlotReading.Of(Value(range)),
            _ => SlotReading.Ambiguous,
        };

    /// <inheritdoc/>
    public override string Hint(string language) => Say(
        language, "Please give the first and the last day, for example from 2026-03-05 to 2026-03-08.", "请提供起止日期，例如 2026-03-05 到 2026-03-08。");

    private static JsonElement Value(Ranges.DateRange range) =>
        JsonElement.Parse(string.Create(CultureInfo.InvariantCulture, $"{{\"from\":\"{range.From:yyyy-MM-dd}\",\"to\":\"{range.To:yyyy-MM-dd}\"}}"));
}
