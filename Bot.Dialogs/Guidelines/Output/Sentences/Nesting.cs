namespace Bot.Dialogs.Guidelines.Output.Sentences;

/// <summary>Finds where quotes, brackets and emphasis close, so that no sentence is cut inside them.</summary>
internal static class Nesting
{
    private const string Open = "(（[【「『《“<";
    private const string Close = ")）]】」』》”>";

    /// <summary>Index after what opens here and closes on the line; none when nothing opens or it does not close.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">Index that may open something.</param>
    public static int? Closed(string line, int at)
    {
        var kind = Open.IndexOf(line[at], StringComparison.Ordinal);
        if (kind >= 0)
        {
            return AfterBracket(line, at, Open[kind], Close[kind]);
        }

        return line[at] switch
        {
            '`' => After(line, at + 1, "`"),
            '*' when line.AsSpan(at).StartsWith("**") => After(line, at + 2, "**"),
            '"' when at == 0 || !char.IsAsciiLetterOrDigit(line[at - 1]) => After(line, at + 1, "\""),
            _ => null,
        };
    }

    /// <summary>Whether something opens here that needs a close.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">The index.</param>
    public static bool Opens(string line, int at) =>
        Open.Contains(line[at], StringComparison.Ordinal) || line[at] == '`' || line.AsSpan(at).StartsWith("**") || (line[at] == '"' && (at == 0 || !char.IsAsciiLetterOrDigit(line[at - 1])));

    private static int? AfterBracket(string line, int at, char open, char close)
    {
        var depth = 0;
        for (var i = at; i < line.Length; i++)
        {
            depth += line[i] == open ? 1 : line[i] == close ? -1 : 0;
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return null;
    }

    private static int? After(string line, int from, string mark) =>
        line.IndexOf(mark, Math.Min(from, line.Length), StringComparison.Ordinal) is var end and >= 0 ? end + mark.Length : null;
}
