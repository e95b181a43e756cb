namespace Bot.Dialogs.Guidelines.Output.Grounds;

/// <summary>What quantities count.</summary>
internal static class Units
{
    /// <summary>Nothing that is known.</summary>
    public const string None = "";

    /// <summary>Minutes.</summary>
    public const string Minutes = "minutes";

    /// <summary>Working days.</summary>
    public const string WorkingDays = "working days";

    /// <summary>Months.</summary>
    public const string Months = "months";

    /// <summary>A calendar year.</summary>
    public const string Year = "year";

    /// <summary>A share; discounts count what is taken off.</summary>
    public const string Percent = "%";

    /// <summary>How many times as much.</summary>
    public const string Times = "x";

    /// <summary>A date.</summary>
    public const string Date = "date";

    /// <summary>A time of day.</summary>
    public const string Time = "time";

    /// <summary>A day of the week, Monday is 1.</summary>
    public const string Weekday = "weekday";

    private const decimal Day = 1440;

    // Longer words first where one begins another.
    private static readonly (string Word, string Unit, decimal Scale)[] Words =
    [
        ("个工作日", WorkingDays, 1), ("工作日", WorkingDays, 1), ("working day", WorkingDays, 1), ("business day", WorkingDays, 1), ("workday", WorkingDays, 1), ("weekday", WorkingDays, 1),
        ("个小时", Minutes, 60), ("小时", Minutes, 60), ("个钟头", Minutes, 60), ("钟头", Minutes, 60), ("分钟", Minutes, 1), ("秒", Minutes, 1m / 60), ("天", Minutes, Day), ("日", Minutes, Day),
        ("个星期", Minutes, 7 * Day), ("星期", Minutes, 7 * Day), ("个礼拜", Minutes, 7 * Day), ("周", Minutes, 7 * Day), ("个月", Months, 1), ("月", Months, 1), ("年", Months, 12),
        ("second", Minutes, 1m / 60), ("sec", Minutes, 1m / 60), ("minute", Minutes, 1), ("min", Minutes, 1), ("hour", Minutes, 60), ("hr", Minutes, 60), ("h", Minutes, 60),
        ("calendar day", Minutes, Day), ("day", Minutes, Day), ("week", Minutes, 7 * Day), ("month", Months, 1), ("year", Months, 12), ("yr", Months, 12),
        ("个百分点", Percent, 1), ("%", Percent, 1), ("percent", Percent, 1), ("per cent", Percent, 1), ("pct", Percent, 1), ("倍", Times, 1), ("times", Times, 1),
    ];

    /// <summary>The unit that begins here.</summary>
    /// <param name="rest">The text after the number.</param>
    public static (string Unit, decimal Scale, int Length)? At(ReadOnlySpan<char> rest)
    {
        foreach (var (word, unit, scale) in Words)
        {
            if (!rest.StartsWith(word))
            {
                continue;
            }

            if (!char.IsAsciiLetter(word[^1]))
            {
                return (unit, scale, word.Length);
            }

            var length = word.Length + (word.Length > 1 && rest[word.Length..].StartsWith("s") ? 1 : 0);
            if (rest.Length == length || !char.IsAsciiLetterOrDigit(rest[length]))
            {
                return (unit, scale, length);
            }
        }

        return null;
    }
}
