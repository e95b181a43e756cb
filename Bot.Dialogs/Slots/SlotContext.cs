using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Slots;

/// <summary>What reading an answer may depend on.</summary>
/// <param name="Now">The event's time; its offset is the customer's unless <paramref name="TimeZone"/> is given.</param>
/// <param name="Language"><c>en</c> or <c>zh</c>.</param>
/// <param name="TimeZone">Where "today" is decided.</param>
internal sealed record SlotContext(DateTimeOffset Now, string Language, TimeZoneInfo? TimeZone = null)
{
    /// <summary>Files that came with the message.</summary>
    public IReadOnlyList<Attachment> Files { get; init; } = [];

    /// <summary>The place that came with the message.</summary>
    public Location? Location { get; init; }

    /// <summary>Whether dates in digits name the day before the month.</summary>
    public bool DayFirst { get; init; }

    /// <summary>The customer's day and time.</summary>
    public DateTime Local => (TimeZone is null ? Now : TimeZoneInfo.ConvertTime(Now, TimeZone)).DateTime;

    /// <summary>The customer's calendar day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Local);
}
