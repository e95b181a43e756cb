using System.Collections.Frozen;

namespace Bot.Dialogs.Understanding;

/// <summary>
/// Where common English words lie in a space in which words of much the same meaning are close together, so that a message may be
/// understood whose words no example has. The table is data: see <c>docs/decisions/0043</c> for how it was made.
/// </summary>
internal static class WordVectors
{
    /// <summary>Number of coordinates.</summary>
    public const int Dimensions = 128;

    // Two coordinates in a byte, each from -8 to 7.
    private const int RowLength = Dimensions / 2;
    private const int Offset = 8;

    private static readonly byte[] Table = Read("english-vectors.bin");
    private static readonly FrozenDictionary<ulong, int> Rows = WordList.Lines("english-vectors")
        .Select((line, row) => (Stem: WordClasses.Stem(line[0]), Row: row))
        .ToFrozenDictionary(pair => pair.Stem, pair => pair.Row);

    /// <summary>Number of stems that have a place.</summary>
    public static int Count => Rows.Count;

    /// <summary>Adds the place of a stem, if it has one; how long the way there is tells how much the stem says.</summary>
    /// <param name="stem">The stem, as <see cref="WordClasses.Stem"/> numbers it.</param>
    /// <param name="sum">Takes the coordinates.</param>
    /// <returns>Whether it has one.</returns>
    public static bool AddTo(ulong stem, Span<int> sum)
    {
        if (!Rows.TryGetValue(stem, out var row))
        {
            return false;
        }

        var bytes = Table.AsSpan(row * RowLength, RowLength);
        for (var i = 0; i < bytes.Length; i++)
        {
            sum[2 * i] += (bytes[i] & 15) - Offset;
            sum[(2 * i) + 1] += (bytes[i] >> 4) - Offset;
        }

        return true;
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(WordVectors).Assembly.GetManifestResourceStream($"Bot.Dialogs.Understanding.Words.{name}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
