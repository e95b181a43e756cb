using System.Text;

namespace Bot.Models.Prompts;

/// <summary>Finds words of the prompt in an answer: eight words in a row, or twenty Chinese characters. What the pack fills in (names, contacts) may be said.</summary>
internal sealed class PromptEcho
{
    private const int Words = 8;
    private const int Characters = 20;

    private readonly HashSet<string> _runs = new(StringComparer.Ordinal);

    /// <summary>Learns the texts.</summary>
    /// <param name="templates">Texts with their <c>{{ }}</c>, which count for nothing.</param>
    public PromptEcho(IEnumerable<string> templates)
    {
        foreach (var template in templates)
        {
            foreach (var piece in Pieces(template))
            {
                _runs.UnionWith(RunsOf(piece));
            }
        }
    }

    /// <summary>Whether an answer repeats the prompt.</summary>
    public bool IsIn(string answer) => RunsOf(answer).Any(_runs.Contains);

    private static IEnumerable<string> Pieces(string template)
    {
        foreach (var part in template.Split("{{"))
        {
            yield return part.Contains("}}", StringComparison.Ordinal) ? part[(part.IndexOf("}}", StringComparison.Ordinal) + 2)..] : part;
        }
    }

    private static IEnumerable<string> RunsOf(string text)
    {
        var (words, han) = Read(text);
        for (var i = 0; i + Words <= words.Count; i++)
        {
            yield return string.Join(' ', words.Skip(i).Take(Words));
        }

        for (var i = 0; i + Characters <= han.Length; i++)
        {
            yield return han.Substring(i, Characters);
        }
    }

    // Spaces, signs and case may be changed by whoever repeats; the words may not.
    private static (List<string> Words, string Han) Read(string text)
    {
        var (words, word, han) = (new List<string>(), new StringBuilder(), new StringBuilder());
        foreach (var letter in text.Normalize(NormalizationForm.FormKC) + " ")
        {
            if (letter is >= '\u3400' and <= '\u9fff')
            {
                han.Append(letter);
            }
            else if (char.IsLetterOrDigit(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
                continue;
            }

            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return (words, han.ToString());
    }
}
