using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs.Rules;

/// <summary>Opening hours open some day.</summary>
internal sealed class OpeningRule : IPackRule
{
    private const int DaysOfYears = 4 * 366;

    /// <inheritdoc/>
    public void Check(PackDraft pack, ProblemList problems)
    {
        if (pack.Settings is { Opening: { } hours, OpeningAt: { } at } && !OpensEver(hours))
        {
            problems.Error(at, "CB0903", $"By these hours nobody is ever there: no day has a time that is not a holiday. Give at least one day a time such as mon-fri: \"9:00-18:00\", or remove 'opening'.");
        }
    }

    // Behind all dated holidays, only what comes every week and every year is left.
    private static bool OpensEver(OpeningHours hours)
    {
        var after = hours.Holidays.Where(holiday => !holiday.Yearly).Select(holiday => holiday.To).DefaultIfEmpty(new(2024, 1, 1)).Max();
        var first = new DateTimeOffset(Math.Min(after.Year + 1, 9_000), 1, 1, 12, 0, 0, TimeSpan.Zero);
        return Enumerable.Range(0, DaysOfYears).Any(day => hours.TimesAt(first.AddDays(day)).Count > 0);
    }
}
