using System.Collections.Frozen;

namespace Bot.Dialogs.Slots.Choices;

/// <summary>Whether somebody mistyped a name. Another word of the language is meant as it is written: a skirt is no shirt.</summary>
internal static class Typing
{
    private const int Shortest = 4;
    private const int Longest = 40;
    private const int Long = 9;
    private const int Middling = 7;
    private const string Vowels = "aeiouy";

    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    private static readonly Lazy<FrozenSet<string>> Words = new(Load);
    private static readonly Lazy<FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> Spans = new(() => Words.Value.GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>Whether the one is the other with a slip: a letter left out, doubled, swapped or hit beside; any letter in longer names, two in long ones.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="meant">What may have been meant.</param>
    public static bool IsNear(string typed, string meant) =>
        meant.Length is >= Shortest and <= Longest
        && EditDistance.IsWithin(typed, meant, meant.Length >= Long ? 2 : 1)
        && !Words.Value.Contains(typed)
        && (meant.Length >= Middling || typed.Length != meant.Length || Slip(typed, meant));

    /// <summary>Whether it is a common English word, which nobody mistyped.</summary>
    public static bool IsWord(ReadOnlySpan<char> text) => Spans.Value.Contains(text);

    // Of a single wrong letter: a neighbour on the keyboard, one vowel for another, or no Latin letter at all.
    private static bool Slip(string typed, string meant)
    {
        var wrong = Enumerable.Range(0, typed.Length).Where(place => typed[place] != meant[place]).ToList();
        return wrong.Count != 1 || IsSlip(typed[wrong[0]], meant[wrong[0]]);
    }

    private static bool IsSlip(char typed, char meant) =>
        !char.IsAsciiLetter(typed) || !char.IsAsciiLetter(meant) || (Vowels.Contains(typed) && Vowels.Contains(meant)) || AreNeighbours(typed, meant);

    private static bool AreNeighbours(char one, char other)
    {
        var (oneRow, otherRow) = (Array.FindIndex(Rows, row => row.Contains(one)), Array.FindIndex(Rows, row => row.Contains(other)));
        if (oneRow < 0 || otherRow < 0)
        {
            return false;
        }

        var across = Rows[oneRow].IndexOf(one, StringComparison.Ordinal) - Rows[otherRow].IndexOf(other, StringComparison.Ordinal);
        return (oneRow - otherRow, across) is (0, -1 or 1) or (-1, 0 or 1) or (1, 0 or -1);
    }

    private static FrozenSet<string> Load()
    {
        using var stream = typeof(Typing).Assembly.GetManifestResourceStream("Bot.Dialogs.Slots.Choices.common-words.txt")
            ?? throw new InvalidOperationException("The resource common-words.txt is missing in the build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
