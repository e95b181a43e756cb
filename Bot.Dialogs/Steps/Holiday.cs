using Bot.Dialogs.Slots.Dates;

namespace Bot.Dialogs.Steps;

/// <summary>A day, or several, on which the usual hours do not hold.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Yearly">Whether it comes every year; the years of the days mean nothing then.</param>
/// <param name="Times">When the company is open nevertheless.</param>
internal sealed record Holiday(DateOnly From, DateOnly To, bool Yearly, IReadOnlyList<OpenTime> Times)
{
    /// <summary>What it is called; absent when the pack does not say.</summary>
    public Words? Name { get; init; }

    /// <summary>The named day that it begins with in every year; the days above say nothing then.</summary>
    public NamedDay? Named { get; init; }

    /// <summary>How many days a named one lasts.</summary>
    public int Days { get; init; } = 1;

    /// <summary>What it is called in a language; absent when nobody says.</summary>
    public string? NameIn(string language) => Name?.Written(language) ?? Named?.TitleIn(language);

    /// <summary>Whether a day belongs to it.</summary>
    public bool Includes(DateOnly day)
    {
        if (Named is not null)
        {
            return IsFrom(Named, day, day.Year) || IsFrom(Named, day, day.Year - 1);
        }

        if (!Yearly)
        {
            return day >= From && day <= To;
        }

        var (of, from, to) = (OfYear(day), OfYear(From), OfYear(To));
        return from <= to ? of >= from && of <= to : of >= from || of <= to;
    }

    private bool IsFrom(NamedDay named, DateOnly day, int year) =>
        NamedDays.Knows(year) && named.In(year) is var first && day >= first && day < first.AddDays(Days);

    private static int OfYear(DateOnly day) => (day.Month * 100) + day.Day;
}
