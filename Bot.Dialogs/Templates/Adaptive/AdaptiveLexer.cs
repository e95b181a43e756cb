using System.Text;

namespace Bot.Dialogs.Templates.Adaptive;

/// <summary>Cuts an expression into words.</summary>
internal static class AdaptiveLexer
{
    private static readonly string[] Signs =
        ["&&", "||", "==", "!=", ">=", "<=", "??", "(", ")", "[", "]", ".", ",", "?", ":", "+", "-", "*", "/", "%", "&", ">", "<", "!"];

    /// <summary>Cuts.</summary>
    /// <exception cref="FormatException">A letter does not belong there.</exception>
    public static IReadOnlyList<AdaptiveToken> Cut(string text)
    {
        var tokens = new List<AdaptiveToken>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var (token, next) = Next(text, at);
            tokens.Add(token);
            at = next;
        }

        tokens.Add(new(AdaptiveTokenKind.End, "", text.Length));
        return tokens;
    }

    private static (AdaptiveToken Token, int Next) Next(string text, int at)
    {
        var letter = text[at];
        if (letter is '\'' or '"')
        {
            return Quoted(text, at);
        }

        if (char.IsAsciiDigit(letter))
        {
            var end = Span(text, at, c => char.IsAsciiDigit(c) || c == '.');
            return (new(AdaptiveTokenKind.Number, text[at..end], at), end);
        }

        if (char.IsLetter(letter) || letter is '_' or '$' or '@')
        {
            var end = Span(text, at + 1, c => char.IsLetterOrDigit(c) || c == '_');
            return (new(AdaptiveTokenKind.Name, text[at..end], at), end);
        }

        var sign = Signs.FirstOrDefault(sign => string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0)
            ?? throw new FormatException($"'{letter}' cannot stand at place {at + 1} of '{text}'.");
        return (new(AdaptiveTokenKind.Sign, sign, at), at + sign.Length);
    }

    private static int Span(string text, int at, Func<char, bool> belongs)
    {
        while (at < text.Length && belongs(text[at]))
        {
            at++;
        }

        return at;
    }

    private static (AdaptiveToken Token, int Next) Quoted(string text, int start)
    {
        var said = new StringBuilder();
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == text[start])
            {
                return (new(AdaptiveTokenKind.Text, said.ToString(), start), at + 1);
            }

            if (text[at] == '\\' && at + 1 < text.Length)
            {
                at++;
                said.Append(text[at] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var same => same });
            }
            else
            {
                said.Append(text[at]);
            }
        }

        throw new FormatException($"A quotation mark is not closed in '{text}'.");
    }
}
