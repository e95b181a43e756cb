namespace Bot.Dialogs.Guidelines.Folding;

/// <summary>Words whose letters somebody set apart (c.e.o, C E O, 董 事 长) are joined again, and white space becomes single.</summary>
internal static class SpacedLetters
{
    private const int ShortestChain = 3;
    private const int LongestGap = 3;

    /// <summary>Joins them in place.</summary>
    public static void Join(ref FoldingBuffer folded)
    {
        var to = 0;
        for (var at = 0; at < folded.Length;)
        {
            if (ChainEnd(folded.Characters, at) is var end && end > at)
            {
                to = Copy(folded, at, end, to);
                at = end;
            }
            else if (folded.Characters[at] is ' ' or '\n')
            {
                at = White(folded, at, ref to);
            }
            else
            {
                folded.Move(at++, to++);
            }
        }

        folded.Cut(to > 0 && folded.Characters[to - 1] is ' ' or '\n' ? to - 1 : to);
    }

    // Where a chain of at least three lone letters ends that starts here; the start when there is none.
    private static int ChainEnd(ReadOnlySpan<char> text, int start)
    {
        if (!IsLone(text, start))
        {
            return start;
        }

        var (count, end, at) = (1, start + 1, start);
        while (NextLetter(text, at) is var next && next > 0 && IsLone(text, next) && Han.Is(text[next]) == Han.Is(text[start]))
        {
            (count, end, at) = (count + 1, next + 1, next);
        }

        return count >= ShortestChain ? end : start;
    }

    private static int NextLetter(ReadOnlySpan<char> text, int letter)
    {
        var at = letter + 1;
        while (at < text.Length && at - letter <= LongestGap && IsGap(text[at]))
        {
            at++;
        }

        return at > letter + 1 && at < text.Length && char.IsLetter(text[at]) ? at : 0;
    }

    private static bool IsLone(ReadOnlySpan<char> text, int at) =>
        char.IsLetter(text[at])
        && (at == 0 || !char.IsLetterOrDigit(text[at - 1]) && text[at - 1] is not '\'')
        && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]) && text[at + 1] is not '\'');

    private static bool IsGap(char c) => c is ' ' or '\n' or '.' or '-' or '_' or '*' or '|' or '/' or '\\' or '~' or '·' or '+' or '^' or '#';

    // A wider gap of spaces than one is where a word ended.
    private static int Copy(FoldingBuffer folded, int at, int end, int to)
    {
        for (var spaces = 0; at < end; at++)
        {
            if (char.IsLetter(folded.Characters[at]))
            {
                spaces = 0;
                folded.Move(at, to++);
            }
            else if (folded.Characters[at] != ' ')
            {
                spaces = 0;
            }
            else if (++spaces == 2)
            {
                folded.Move(at, to++);
            }
        }

        return to;
    }

    private static int White(FoldingBuffer folded, int at, ref int to)
    {
        var start = at;
        var line = false;
        while (at < folded.Length && folded.Characters[at] is ' ' or '\n')
        {
            line |= folded.Characters[at++] == '\n';
        }

        var betweenHan = to > 0 && at < folded.Length && Han.Is(folded.Characters[to - 1]) && Han.Is(folded.Characters[at]);
        if (to > 0 && at <= folded.Length && (line || !betweenHan))
        {
            folded.Move(start, to);
            folded.Characters[to++] = line ? '\n' : ' ';
        }

        return at;
    }
}
