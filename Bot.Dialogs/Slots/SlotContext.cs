namespace Bot.Dialogs.Slots;

/// <summary>What reading an answer may depend on.</summary>
/// <param name="Now">The event's time; its offset is the customer's unless <paramref name="TimeZone"/> is given.</param>
/// <param name="Language"><c>en</c> or <c>zh</c>.</param>
/// <param name="TimeZone">Where "today" is decided.</param>
internal sealed record SlotContext(DateTimeOffset Now, string Language, TimeZoneInfo? TimeZone = null)
{
    /// <summary>The customer's calendar day.</summary>
    public DateOnly Today => DateOnly.FromDateTime((TimeZone is null ? Now : TimeZoneInfo.ConvertTime(Now, TimeZone)).DateTime);
}
