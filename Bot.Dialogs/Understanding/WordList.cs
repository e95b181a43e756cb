namespace Bot.Dialogs.Understanding;

/// <summary>Reads the word lists that are part of the program.</summary>
internal static class WordList
{
    /// <summary>The words of each line.</summary>
    /// <param name="name">The list, a file of the folder Words.</param>
    public static List<string[]> Lines(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream($"Bot.Dialogs.Understanding.Words.{name}.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
    }
}
