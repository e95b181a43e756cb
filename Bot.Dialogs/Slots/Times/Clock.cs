namespace Bot.Dialogs.Slots.Times;

/// <summary>A part of the day.</summary>
internal enum DayPart
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>Before noon.</summary>
    Morning,

    /// <summary>Around noon.</summary>
    Noon,

    /// <summary>After noon and in the evening.</summary>
    Afternoon,

    /// <summary>From the evening to the small hours.</summary>
    Night,

    /// <summary>After midnight.</summary>
    SmallHours,

    /// <summary>Several were said.</summary>
    Contradiction,
}

/// <summary>Hour and minute as said.</summary>
/// <param name="Hour">0 to 24.</param>
/// <param name="Minute">0 to 59; less than 0 for minutes before the hour.</param>
/// <param name="Part">The part of the day.</param>
/// <param name="IsExact">Whether the hour counts from midnight.</param>
internal readonly record struct Clock(int Hour, int Minute, DayPart Part = DayPart.None, bool IsExact = false)
{
    /// <summary>The times of day that it can mean: none, one, or two when it is not said which half of the day.</summary>
    public IEnumerable<TimeOnly> Readings => Hours().Select(At);

    private IEnumerable<int> Hours() => Part switch
    {
        _ when Hour is < 0 or > 24 || Minute is < -59 or > 59 || (Hour == 24 && Minute > 0) => [],
        DayPart.Contradiction => [],
        DayPart.Morning => Hour <= 12 ? [Hour == 12 && IsExact ? 0 : Hour] : [],
        DayPart.Noon => Hour switch { 11 or 12 or 13 or 14 => [Hour], 1 or 2 => [Hour + 12], _ => [] },
        DayPart.Afternoon => Hour switch { 0 => [], < 12 => [Hour + 12], 24 => [], _ => [Hour] },
        DayPart.Night => Hour switch { 12 or 24 or 0 => [0], < 5 => [Hour], 5 => [], < 12 => [Hour + 12], _ => Hour >= 18 ? [Hour] : [] },
        DayPart.SmallHours => Hour switch { 12 or 24 => [0], <= 6 => [Hour], _ => [] },
        _ when IsExact || Hour is 0 or > 12 => [Hour],
        _ => [Hour % 12, (Hour % 12) + 12],
    };

    private TimeOnly At(int hour) => TimeOnly.MinValue.Add(TimeSpan.FromMinutes((((hour * 60) + Minute) % 1440 + 1440) % 1440));
}
