namespace Bot.Dialogs.Slots.Dates;

/// <summary>A day in a text.</summary>
/// <param name="Day">The day; none when the calendar has no such day.</param>
/// <param name="Text">As written.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="IsWeekday">Whether only its day of the week was said.</param>
internal sealed record FoundDate(DateOnly? Day, string Text, int Start, bool IsWeekday)
{
    /// <summary>Where it ends.</summary>
    public int End => Start + Text.Length;
}
