namespace Bot.Dialogs.Steps;

/// <summary>A time of a day during which the company is open.</summary>
/// <param name="From">Minutes after midnight.</param>
/// <param name="To">Minutes after midnight; 1440 is the end of the day.</param>
internal sealed record OpenTime(int From, int To);

/// <summary>When people of the company are there.</summary>
/// <param name="Week">Times by day, Monday first, each day's in order.</param>
/// <param name="Holidays">Days that differ.</param>
/// <param name="Zone">Where the company's clocks are.</param>
internal sealed record OpeningHours(IReadOnlyList<IReadOnlyList<OpenTime>> Week, IReadOnlyList<Holiday> Holidays, TimeZoneInfo Zone)
{
    private const int MinutesOfDay = 24 * 60;
    private const int DaysAhead = 400;

    /// <summary>Whether somebody is there.</summary>
    public bool IsOpen(DateTimeOffset at) => Current(Local(at)) is not null;

    /// <summary>When it opens next; absent while it is open, and when it never opens.</summary>
    public DateTimeOffset? Opens(DateTimeOffset at)
    {
        var now = Local(at);
        if (Current(now) is not null)
        {
            return null;
        }

        for (var ahead = 0; ahead < DaysAhead; ahead++)
        {
            var day = now.Date.AddDays(ahead);
            var next = Of(day).Select(time => day.AddMinutes(time.From)).Where(from => from > now).Cast<DateTime?>().FirstOrDefault();
            if (next is { } opens)
            {
                return In(opens);
            }
        }

        return null;
    }

    /// <summary>When it closes; absent while it is closed, and when it never closes.</summary>
    public DateTimeOffset? Closes(DateTimeOffset at)
    {
        var now = Local(at);
        for (var ahead = 0; ahead < DaysAhead; ahead++)
        {
            var day = now.Date.AddDays(ahead);
            var from = ahead == 0 ? now : day;
            if (Current(from) is not { } time)
            {
                return ahead == 0 ? null : In(day);
            }

            if (time.To < MinutesOfDay)
            {
                return In(day.AddMinutes(time.To));
            }
        }

        return null;
    }

    /// <summary>The holiday of a moment, if it is one.</summary>
    public Holiday? HolidayAt(DateTimeOffset at) => HolidayOn(DateOnly.FromDateTime(Local(at)));

    /// <summary>The times of a moment's day.</summary>
    public IReadOnlyList<OpenTime> TimesAt(DateTimeOffset at) => Of(Local(at).Date);

    private OpenTime? Current(DateTime local)
    {
        var minute = (int)local.TimeOfDay.TotalMinutes;
        return Of(local.Date).FirstOrDefault(time => minute >= time.From && minute < time.To);
    }

    private IReadOnlyList<OpenTime> Of(DateTime day) =>
        HolidayOn(DateOnly.FromDateTime(day))?.Times ?? Week[((int)day.DayOfWeek + 6) % 7];

    private Holiday? HolidayOn(DateOnly day) => Holidays.FirstOrDefault(holiday => holiday.Includes(day));

    private DateTime Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).DateTime;

    private DateTimeOffset In(DateTime local) => new(local, Zone.GetUtcOffset(local));
}
