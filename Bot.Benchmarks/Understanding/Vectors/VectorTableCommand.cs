using Bot.Dialogs.Understanding;

namespace Bot.Benchmarks.Understanding.Vectors;

/// <summary>
/// Makes the matcher's table of word vectors out of what a sentence encoder says about words and texts:
/// <c>vectors WORDS WORDS.f32 TEXTS TEXTS.f32 FOLDER</c>. See docs/decisions/0043.
/// </summary>
internal static class VectorTableCommand
{
    private const string Use = "Give the words (one a line), their vectors, texts (one a line), their vectors, and the folder for the table: "
        + "vectors WORDS WORDS.f32 TEXTS TEXTS.f32 FOLDER. Vectors are 32-bit numbers in the order of the lines, least byte first.";

    /// <summary>Writes the table and returns the exit code.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        if (args is not [var wordFile, var wordVectors, var textFile, var textVectors, var folder])
        {
            output.WriteLine(Use);
            return 1;
        }

        if (args[..4].FirstOrDefault(file => !File.Exists(file)) is { } missing)
        {
            output.WriteLine($"There is no file {missing}. {Use}");
            return 1;
        }

        var words = File.ReadAllLines(wordFile);
        var texts = File.ReadAllLines(textFile);
        var fit = new StemFit(words, Read(wordVectors, words.Length));
        output.WriteLine($"{fit.Stems.Count} stems of {words.Length} words; left unexplained of {texts.Length} texts: {fit.Learn(texts, Read(textVectors, texts.Length)):f3}");
        var rows = PrincipalAxes.Of(fit.Vectors, WordVectors.Dimensions).Project(fit.Vectors);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "english-vectors.txt"), string.Concat(fit.Stems.Select(stem => stem + "\n")));
        File.WriteAllBytes(Path.Combine(folder, "english-vectors.bin"), Pack(rows));
        return 0;
    }

    private static float[][] Read(string file, int count)
    {
        var bytes = File.ReadAllBytes(file);
        var length = bytes.Length / sizeof(float) / count;
        return length * count * sizeof(float) == bytes.Length
            ? [.. Enumerable.Range(0, count).Select(row => Row(bytes, row, length))]
            : throw new InvalidDataException($"{file} does not hold one vector for each of {count} lines. {Use}");
    }

    private static float[] Row(byte[] bytes, int row, int length)
    {
        var vector = new float[length];
        Buffer.BlockCopy(bytes, row * length * sizeof(float), vector, 0, length * sizeof(float));
        return vector;
    }

    // Two coordinates in a byte; what lies more than three and a half standard deviations out is cut.
    private static byte[] Pack(double[][] rows)
    {
        var step = 0.5 * Math.Sqrt(rows.Average(row => row.Average(value => value * value)));
        return [.. rows.SelectMany(row => row.Chunk(2).Select(pair => (byte)(Nibble(pair[0] / step) | (Nibble(pair[1] / step) << 4))))];
    }

    private static int Nibble(double value) => 8 + (int)Math.Clamp(Math.Round(value), -8, 7);
}
