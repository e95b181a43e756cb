using System.Globalization;

namespace Bot.Dialogs.Slots;

/// <summary>
/// A time of day, given as <c>HH:mm</c>. An hour without morning or afternoon is the one that lies between
/// <see cref="From"/> and <see cref="To"/>; when both do, the customer is asked again.
/// </summary>
internal sealed record TimeSlot : Slot
{
    /// <summary>The day on which customers mean a bare hour, when the question says nothing: each hour of the clock once.</summary>
    private static readonly (TimeOnly From, TimeOnly To) Day = (new(7, 0), new(18, 59));

    /// <summary>The earliest accepted time.</summary>
    public TimeOnly? From { get; init; }

    /// <summary>The latest accepted time.</summary>
    public TimeOnly? To { get; init; }

    /// <inheritdoc/>
    public override SlotReading Read(string text, SlotContext context)
    {
        if (Times.TimeReader.Find(PlainText.Fold(text), context) is not { } clock)
        {
            return SlotReading.NotUnderstood;
        }

        var readings = clock.Readings.ToList();
        var fitting = readings.Where(IsAccepted).ToList();
        return (readings.Count, fitting) switch
        {
            (0, _) => SlotReading.Ambiguous,
            (_, []) => SlotReading.OutOfRange,
            (_, [var only]) => Of(only),
            _ => From is null && To is null && fitting.Where(time => time >= Day.From && time <= Day.To).ToList() is [var daytime] ? Of(daytime) : SlotReading.Ambiguous,
        };
    }

    /// <inheritdoc/>
    public override string Hint(string language)
    {
        var example = (IsAccepted(new(15, 0)) ? new TimeOnly(15, 0) : From ?? To!.Value).ToString("HH:mm", CultureInfo.InvariantCulture);
        var (en, zh) = (From, To) switch
        {
            ({ } from, { } to) => ($" from {from:HH:mm} to {to:HH:mm}", $" {from:HH:mm} 到 {to:HH:mm} 之间的"),
            ({ } from, null) => ($" not before {from:HH:mm}", $"不早于 {from:HH:mm} 的"),
            (null, { } to) => ($" not after {to:HH:mm}", $"不晚于 {to:HH:mm} 的"),
            _ => ("", ""),
        };
        return Say(language, $"Please give a time{en}, for example {example}.", $"请提供{zh}时间，例如 {example}。");
    }

    private static SlotReading Of(TimeOnly time) => SlotReading.Of(time.ToString("HH:mm", CultureInfo.InvariantCulture));

    private bool IsAccepted(TimeOnly time) => !(time < From) && !(time > To);
}
