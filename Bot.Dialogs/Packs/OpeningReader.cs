using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs;

/// <summary>Reads <c>opening</c> of <c>pack.yaml</c>: times by day of the week.</summary>
internal static partial class OpeningReader
{
    /// <summary>The days as a pack writes them, Monday first.</summary>
    public static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    private const string Remedy = "Write it like 9:00-18:00, or 9:00-12:00, 13:00-18:00, or closed.";

    /// <summary>The week; null when the pack says nothing about it.</summary>
    public static IReadOnlyList<IReadOnlyList<OpenTime>>? Read(MapReader settings)
    {
        if (settings.Node("opening") is not { } node)
        {
            return null;
        }

        var week = new IReadOnlyList<OpenTime>?[Days.Length];
        if (MapReader.Of(node, "'opening'", settings.Problems) is not null)
        {
            foreach (var (days, times) in ((YamlMap)node).Entries)
            {
                Fill(week, days, Times(times, settings.Problems), settings.Problems);
            }
        }

        return [.. week.Select(day => day ?? [])];
    }

    /// <summary>Times of a day, in order.</summary>
    public static IReadOnlyList<OpenTime> Times(YamlNode node, ProblemList problems)
    {
        var times = new List<OpenTime>();
        foreach (var item in node is YamlList list ? list.Items : [node])
        {
            if (item is not YamlScalar text)
            {
                problems.Error(item.At, "CB0203", $"Opening times must be a text, but this is {item.Kind}. {Remedy}");
            }
            else if (text.Text != "closed")
            {
                times.AddRange(text.Text.Split(',', StringSplitOptions.TrimEntries).Select(span => Time(text, span, problems)).OfType<OpenTime>());
            }
        }

        times.Sort((left, right) => left.From - right.From);
        if (times.Zip(times.Skip(1)).Any(pair => pair.First.To > pair.Second.From))
        {
            problems.Error(node.At, "CB0204", "Two opening times of a day overlap. Make one of them.");
        }

        return times;
    }

    private static OpenTime? Time(YamlScalar text, string span, ProblemList problems)
    {
        if (Span().Match(span) is { Success: true } match
            && Minutes(match.Groups[1].Value, match.Groups[2].Value) is { } from && Minutes(match.Groups[3].Value, match.Groups[4].Value) is { } to && from < to)
        {
            return new(from, to);
        }

        problems.Error(text.At, "CB0204", $"'{JsonText.Clip(span, 40)}' is no opening time. {Remedy} A time that passes midnight is written on both days: 20:00-24:00 and 0:00-2:00.");
        return null;
    }

    private static int? Minutes(string hours, string minutes)
    {
        var all = (int.Parse(hours, CultureInfo.InvariantCulture) * 60) + int.Parse(minutes, CultureInfo.InvariantCulture);
        return all <= 24 * 60 ? all : null;
    }

    private static void Fill(IReadOnlyList<OpenTime>?[] week, YamlScalar days, IReadOnlyList<OpenTime> times, ProblemList problems)
    {
        var ends = days.Text == "daily" ? ["mon", "sun"] : days.Text.Split('-', StringSplitOptions.TrimEntries);
        var (from, to) = (Array.IndexOf(Days, ends[0]), Array.IndexOf(Days, ends[^1]));
        if (from < 0 || to < from || ends.Length > 2)
        {
            problems.Error(days.At, "CB0201", $"'{JsonText.Clip(days.Text, 40)}' is no day. Write mon, mon-fri, sat, sun or daily; days are: {string.Join(", ", Days)}.");
            return;
        }

        for (var day = from; day <= to; day++)
        {
            if (week[day] is not null)
            {
                problems.Error(days.At, "CB0206", $"The times of {Days[day]} are given twice. Remove one.");
            }

            week[day] = times;
        }
    }

    [GeneratedRegex(@"^(\d{1,2}):([0-5]\d)\s*[-–]\s*(\d{1,2}):([0-5]\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex Span();
}
