using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Steps;

/// <summary>Reads spans of time as packs write them: <c>90s</c>, <c>10m</c>, <c>1h 30m</c>, <c>2d</c>.</summary>
internal static partial class Spans
{
    /// <summary>What to write instead of something that is no span.</summary>
    public const string Remedy = "Write a span of time such as 90s, 10m, 1h 30m or 2d.";

    /// <summary>The span; null when the text is none.</summary>
    public static TimeSpan? Read(string text)
    {
        if (text.Trim().Length == 0 || Span().Match(text.Trim()) is not { Success: true } match)
        {
            return null;
        }

        int Part(int group) => match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;
        return new TimeSpan(Part(1), Part(2), Part(3), Part(4));
    }

    [GeneratedRegex(@"^(?:(\d{1,3})\s*d)?\s*(?:(\d{1,4})\s*h)?\s*(?:(\d{1,5})\s*m)?\s*(?:(\d{1,6})\s*s)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Span();
}
