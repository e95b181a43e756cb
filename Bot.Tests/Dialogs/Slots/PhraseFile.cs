using System.Text;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Slots;

/// <summary>
/// A file of phrases: a line each, what is said, a tab, and the value it must give as JSON or plain text;
/// <c>-</c> where it must not be taken. Lines that begin with <c>##</c> are headings.
/// </summary>
internal sealed record PhraseFile(string Name, IReadOnlyList<(string Said, string Means)> Phrases)
{
    public const string Refused = "-";

    public static string Folder => Repository.At("Bot.Tests", "Dialogs", "Slots", "Phrases");

    public static PhraseFile Load(string name)
    {
        var phrases = new List<(string, string)>();
        foreach (var line in File.ReadLines(Path.Combine(Folder, name + ".tsv"), Encoding.UTF8))
        {
            if (line.Length > 0 && !line.StartsWith("##", StringComparison.Ordinal))
            {
                var tab = line.IndexOf('\t', StringComparison.Ordinal);
                Assert.True(tab > 0, $"{name}: no tab in '{line}'");
                phrases.Add((line[..tab].Replace("\\n", "\n", StringComparison.Ordinal), line[(tab + 1)..]));
            }
        }

        return new(name, phrases);
    }
}
