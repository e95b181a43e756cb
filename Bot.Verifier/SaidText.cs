using System.Text.RegularExpressions;

namespace Bot.Verifier;

/// <summary>Compares words that were said with the text of the pack that they were made from.</summary>
internal static partial class SaidText
{
    private static readonly string[] Blocks = ["if", "else", "end", "for", "while", "case", "when", "func", "capture", "with", "break", "continue", "ret", "wrap"];

    /// <summary>Whether the words can come from the template: its own words are there, in order, and only values stand between them.</summary>
    public static bool Matches(string template, string said)
    {
        if (!template.Contains("{{", StringComparison.Ordinal))
        {
            return template == said;
        }

        var codes = Codes().Matches(template);
        if (template.Contains("{%{", StringComparison.Ordinal) || codes.Any(code => Computes(code.Groups[1].Value)))
        {
            // Which of its words are said is computed; that they were not changed afterwards the digest of the commands tells.
            return true;
        }

        return InOrder(Codes().Split(template).Where((_, index) => index % 2 == 0).ToList(), said);
    }

    // The first and last words are bound to the ends; what stands between is looked for from left to right.
    private static bool InOrder(List<string> words, string said)
    {
        if (!said.StartsWith(words[0], StringComparison.Ordinal) || !said.EndsWith(words[^1], StringComparison.Ordinal) || said.Length < words[0].Length + words[^1].Length)
        {
            return false;
        }

        var at = words[0].Length;
        var end = said.Length - words[^1].Length;
        foreach (var piece in words.Skip(1).SkipLast(1))
        {
            var found = piece.Length == 0 ? at : said.IndexOf(piece, at, end - at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + piece.Length;
        }

        return true;
    }

    private static bool Computes(string code)
    {
        var trimmed = code.Trim();
        return code.StartsWith('-') || code.StartsWith('~') || code.EndsWith('-') || code.EndsWith('~') || trimmed.Length == 0 || trimmed.StartsWith('#')
            || trimmed.Contains('\n', StringComparison.Ordinal) || trimmed.Contains(';', StringComparison.Ordinal) || Blocks.Contains(trimmed.Split(' ', 2)[0]);
    }

    [GeneratedRegex(@"\{\{([\s\S]*?)\}\}")]
    private static partial Regex Codes();
}
