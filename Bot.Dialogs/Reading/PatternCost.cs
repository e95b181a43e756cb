namespace Bot.Dialogs.Reading;

/// <summary>Estimates how large a pattern becomes when its counted repetitions are written out, which is what matching in linear time does.</summary>
internal static class PatternCost
{
    /// <summary>More than any sensible pattern needs; far less than what makes a host stall.</summary>
    public const int Most = 2_000;

    /// <summary>The estimate, at most a little more than <see cref="Most"/> matters.</summary>
    public static long Of(string pattern)
    {
        var at = 0;
        return Sequence(pattern, ref at);
    }

    private static long Sequence(string pattern, ref int at)
    {
        var total = 0L;
        while (at < pattern.Length && pattern[at] != ')')
        {
            var size = Single(pattern, ref at);
            total = Math.Min(total + (size * Repeats(pattern, ref at)), int.MaxValue);
        }

        return total;
    }

    private static long Single(string pattern, ref int at)
    {
        switch (pattern[at])
        {
            case '(':
                at++;
                var inner = Sequence(pattern, ref at);
                at += at < pattern.Length ? 1 : 0;
                return inner + 1;
            case '[':
                for (at++; at < pattern.Length && pattern[at] != ']'; at++)
                {
                    at += pattern[at] == '\\' ? 1 : 0;
                }

                at++;
                return 1;
            case '\\':
                at += 2;
                return 1;
            default:
                at++;
                return 1;
        }
    }

    private static long Repeats(string pattern, ref int at)
    {
        var times = 1L;
        while (at < pattern.Length && (pattern[at] is '*' or '+' or '?' || IsCount(pattern, at)))
        {
            if (pattern[at] == '{')
            {
                var end = pattern.IndexOf('}', at);
                times = Math.Min(times * pattern[(at + 1)..end].Split(',').Select(part => long.TryParse(part, out var number) ? number : 1).Max(), int.MaxValue);
                at = end;
            }

            at++;
        }

        return Math.Max(times, 1);
    }

    private static bool IsCount(string pattern, int at)
    {
        if (pattern[at] != '{' || pattern.IndexOf('}', at) is not (> 0 and var end) || end == at + 1)
        {
            return false;
        }

        return char.IsAsciiDigit(pattern[at + 1]) && pattern[(at + 1)..end].All(c => char.IsAsciiDigit(c) || c == ',');
    }
}
