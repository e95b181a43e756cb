using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Guidelines.Output.Grounds;

/// <summary>Runs of words or characters of a text, to tell whether another text repeats it.</summary>
internal sealed class Shingles
{
    private const int HanRun = 20;
    private const int WordRun = 8;

    private readonly HashSet<int> _runs = [];

    /// <summary>Reads a text.</summary>
    /// <param name="lower">What must not be repeated, folded.</param>
    /// <param name="free">What may be repeated though it stands in it too, folded.</param>
    public Shingles(string lower, string free)
    {
        _runs = [.. Runs(lower)];
        _runs.ExceptWith(Runs(free));
    }

    /// <summary>Whether the text repeats a run.</summary>
    /// <param name="lower">A folded text.</param>
    public bool Repeat(string lower) => _runs.Count > 0 && Runs(lower).Any(_runs.Contains);

    /// <summary>Whether the text repeats a run backwards.</summary>
    /// <param name="lower">A folded text.</param>
    public bool RepeatBackwards(string lower)
    {
        var characters = lower.ToCharArray();
        Array.Reverse(characters);
        return Repeat(new(characters)) || Repeat(string.Join(' ', lower.Split(' ').Reverse()));
    }

    private static IEnumerable<int> Runs(string lower)
    {
        var han = new List<int>();
        var words = new List<int>();
        for (var i = 0; i < lower.Length; i++)
        {
            if (PlainText.IsHan(lower[i]))
            {
                han.Add(lower[i]);
                continue;
            }

            var start = i;
            while (i < lower.Length && char.IsAsciiLetterOrDigit(lower[i]))
            {
                i++;
            }

            if (i > start)
            {
                words.Add(string.GetHashCode(lower.AsSpan(start, i - start), StringComparison.Ordinal));
                i--;
            }
        }

        return Hashes(han, HanRun).Concat(Hashes(words, WordRun));
    }

    private static IEnumerable<int> Hashes(List<int> tokens, int length)
    {
        for (var i = 0; i + length <= tokens.Count; i++)
        {
            var hash = length;
            for (var j = i; j < i + length; j++)
            {
                hash = unchecked((hash * 1_000_003) ^ tokens[j]);
            }

            yield return hash;
        }
    }
}
