namespace Bot.Dialogs.Guidelines.Output.Sentences;

/// <summary>Tells where a sentence ends, in English and Chinese.</summary>
internal static class SentenceEnds
{
    private const string Closers = "”’\"'）)」』】》]*_~`";

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "prof", "st", "no", "nos", "vs", "etc", "e.g", "i.e", "eg", "ie", "approx", "inc", "ltd", "co", "corp", "dept", "est", "tel", "ext", "min", "max",
        "hr", "hrs", "mins", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "a.m", "p.m", "u.s", "u.k", "fig", "cf", "jr", "sr",
    };

    /// <summary>Where the sentence that has its mark at <paramref name="at"/> ends; none when the mark ends nothing.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">Index of a mark.</param>
    public static int? After(string line, int at)
    {
        var c = line[at];
        var end = c switch
        {
            '。' or '！' or '？' or '!' or '?' or '｡' => at + 1,
            '…' => at + 1,
            '.' when IsEnd(line, at) => at + 1,
            _ => -1,
        };
        if (end < 0)
        {
            return null;
        }

        while (end < line.Length && IsTail(line, end))
        {
            end++;
        }

        return c switch
        {
            '!' or '?' when end < line.Length && IsJoined(line[end]) => null,
            '…' when line[end - 1] == '…' && !GoesOnNew(line, end) => null,
            _ => end,
        };
    }

    private static bool IsTail(string line, int at) =>
        line[at] is '。' or '！' or '？' or '!' or '?' or '…' or '.' || (Closers.Contains(line[at], StringComparison.Ordinal) && !OpensNew(line, at));

    // Of quote marks that look alike, one after a space opens, and one before a word does so too.
    private static bool OpensNew(string line, int at) =>
        line[at] is '"' or '\'' or '*' or '_' or '`' or '~' && at + 1 < line.Length && !char.IsWhiteSpace(line[at + 1]) && !Closers.Contains(line[at + 1], StringComparison.Ordinal)
        && (char.IsWhiteSpace(line[at - 1]) || char.IsLetterOrDigit(line[at + 1]));

    private static bool IsJoined(char next) => char.IsAsciiLetterOrDigit(next) || next is '/' or '=' or '&' or '%' or '#';

    private static bool GoesOnNew(string line, int end)
    {
        var next = SkipSpaces(line, end);
        return next == line.Length || (next > end && char.IsUpper(line[next]));
    }

    // 199.00, example.com, e.g. and J. Smith have points inside a sentence.
    private static bool IsEnd(string line, int at)
    {
        var next = at + 1;
        while (next < line.Length && (line[next] == '.' || Closers.Contains(line[next], StringComparison.Ordinal)))
        {
            next++;
        }

        if (next < line.Length && !char.IsWhiteSpace(line[next]))
        {
            return next > at + 1 && line[at + 1] != '.' && IsHan(line[next]) || IsHan(line[next]);
        }

        var word = WordBefore(line, at);
        var follows = SkipSpaces(line, next);
        return !Abbreviations.Contains(word) && !(word.Length == 1 && char.IsUpper(word[0])) && (follows == line.Length || !char.IsLower(line[follows]));
    }

    private static string WordBefore(string line, int at)
    {
        var start = at;
        while (start > 0 && (char.IsAsciiLetter(line[start - 1]) || (line[start - 1] == '.' && start - 1 > 0 && char.IsAsciiLetter(line[start - 2]))))
        {
            start--;
        }

        return line[start..at];
    }

    private static int SkipSpaces(string line, int at)
    {
        while (at < line.Length && char.IsWhiteSpace(line[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff';
}
