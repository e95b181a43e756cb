namespace Bot.Dialogs.Knowledge;

/// <summary>A word, or a Chinese character.</summary>
/// <param name="Text">As written, folded.</param>
/// <param name="Term">Its stem, as the index knows it.</param>
/// <param name="Tells">Whether it says what is asked, and does not only ask or bind.</param>
internal readonly record struct PassageWord(string Text, ulong Term, bool Tells)
{
    private const int ShortestMistyped = 4;
    private const int LongWord = 7;

    /// <summary>Whether it is another word with a typing mistake or two in it.</summary>
    public bool IsMistyped(PassageWord other)
    {
        var most = Math.Min(Text.Length, other.Text.Length) < ShortestMistyped ? 0 : Text.Length < LongWord ? 1 : 2;
        return most > 0 && Math.Abs(Text.Length - other.Text.Length) <= most && Distance(Text, other.Text) <= most;
    }

    // Letters added, left out, changed, or in the other order.
    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                var changed = rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(changed, 1 + Math.Min(rows[i - 1, j], rows[i, j - 1]));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], 1 + rows[i - 2, j - 2]);
                }
            }
        }

        return rows[left.Length, right.Length];
    }
}
