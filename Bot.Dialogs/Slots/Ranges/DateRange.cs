namespace Bot.Dialogs.Slots.Ranges;

/// <summary>Days in a row.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
internal readonly record struct DateRange(DateOnly From, DateOnly To)
{
    /// <summary>The range, when both days are there and in order.</summary>
    public static DateRange? Of(DateOnly? from, DateOnly? to) => from is { } first && to is { } last && first <= last ? new(first, last) : null;
}
