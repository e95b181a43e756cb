using System.Globalization;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Slots.Dates;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs;

/// <summary>Reads <c>holidays</c> of <c>pack.yaml</c>.</summary>
internal static class HolidayReader
{
    private const string Remedy = "Write a day like 2026-10-01, 12-25 for every year, or the name of a holiday such as spring-festival.";

    // A leap year, so that 02-29 can be written.
    private const string AnyYear = "2000-";

    /// <summary>The days.</summary>
    public static IReadOnlyList<Holiday> Read(MapReader settings, PackReading pack) =>
        [.. settings.List("holidays").Select(node => One(node, pack)).OfType<Holiday>()];

    private static Holiday? One(YamlNode node, PackReading pack)
    {
        if (node is YamlScalar scalar)
        {
            return NamedDays.Find(scalar.Text) is { } called ? new(default, default, Yearly: true, []) { Named = called } : Day(scalar, pack.Problems) is var (day, yearly) ? new(day, day, yearly, []) : null;
        }

        if (MapReader.Of(node, "A holiday", pack.Problems) is not { } map)
        {
            return null;
        }

        var (holiday, days) = (map.Scalar("holiday"), map.Number("days", 1, 31, whole: true));
        var from = map.Scalar("from") ?? map.Scalar("date");
        var to = map.Scalar("to") ?? from;
        map.Node("date");
        var times = map.Node("opening") is { } opening ? OpeningReader.Times(opening, pack.Problems) : [];
        var name = map.Node("name") is { } words ? pack.Words(words, "'name'") : null;
        map.Done("A holiday");
        if (holiday is not null)
        {
            return Called(holiday, (int)(days ?? 1), times, name, pack.Problems);
        }

        if (from is null)
        {
            pack.Problems.Error(map.At, "CB0202", $"The holiday has no 'date'. {Remedy} Several days have 'from' and 'to'.");
            return null;
        }

        return Make(from, to!, times, name, pack.Problems);
    }

    private static Holiday? Make(YamlScalar from, YamlScalar to, IReadOnlyList<OpenTime> times, Words? name, ProblemList problems)
    {
        if (Day(from, problems) is not var (first, yearly) || (to == from ? (first, yearly) : Day(to, problems)) is not var (last, lastYearly))
        {
            return null;
        }

        if (yearly != lastYearly || (!yearly && last < first))
        {
            problems.Error(to.At, "CB0204", $"The holiday cannot go from {from.Text} to {to.Text}. Give two days of the same form, the earlier one first.");
        }

        return new(first, last, yearly, times) { Name = name };
    }

    private static Holiday? Called(YamlScalar text, int days, IReadOnlyList<OpenTime> times, Words? name, ProblemList problems)
    {
        if (NamedDays.Find(text.Text) is { } called)
        {
            return new(default, default, Yearly: true, times) { Named = called, Days = days, Name = name };
        }

        var known = NamedDays.All.Select(day => day.Id).ToHashSet(StringComparer.Ordinal);
        problems.Error(text.At, "CB0204", $"There is no holiday '{JsonText.Clip(text.Text, 40)}'.{Nearest.Hint(text.Text, known)} Known are: {Nearest.List(known)}.");
        return null;
    }

    private static (DateOnly Day, bool Yearly)? Day(YamlScalar text, ProblemList problems)
    {
        var yearly = text.Text.Length == "12-25".Length;
        if (DateOnly.TryParseExact(yearly ? AnyYear + text.Text : text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (day, yearly);
        }

        problems.Error(text.At, "CB0204", $"'{JsonText.Clip(text.Text, 40)}' is no day. {Remedy}");
        return null;
    }
}
