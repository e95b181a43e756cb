namespace Bot.Dialogs.Reading;

/// <summary>Guesses which name was meant.</summary>
internal static class Nearest
{
    /// <summary>A sentence such as <c> Did you mean 'say'?</c> with a leading space, or nothing.</summary>
    public static ProblemText Hint(string wrong, IEnumerable<string> names)
    {
        var best = names
            .Select(name => (name, distance: Distance(wrong.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(pair => pair.distance <= Math.Max(1, Math.Max(wrong.Length, pair.name.Length) / 3))
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.name, StringComparer.Ordinal)
            .Select(pair => pair.name)
            .FirstOrDefault();
        if (best is null)
        {
            return "";
        }

        return $" Did you mean '{best}'?";
    }

    /// <summary>The names in a row, for a message.</summary>
    public static string List(IEnumerable<string> names) =>
        string.Join(", ", names.Order(StringComparer.Ordinal).Take(20)) is { Length: > 0 } list ? list : "none";

    // Edit distance in which two swapped neighbours count once.
    private static int Distance(string left, string right)
    {
        if (left.Length > 60 || right.Length > 60)
        {
            return int.MaxValue;
        }

        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j : Cell(table, left, right, i, j);
            }
        }

        return table[left.Length, right.Length];
    }

    private static int Cell(int[,] table, string left, string right, int i, int j)
    {
        var same = left[i - 1] == right[j - 1];
        var cell = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (same ? 0 : 1));
        var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return swapped ? Math.Min(cell, table[i - 2, j - 2] + 1) : cell;
    }
}
