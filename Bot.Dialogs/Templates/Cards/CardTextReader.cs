using System.Text;
using Bot.Dialogs.Templates.Adaptive;

namespace Bot.Dialogs.Templates.Cards;

/// <summary>Cuts a card's text into words, <c>{{ }}</c> and <c>${ }</c>.</summary>
/// <param name="text">The text.</param>
/// <param name="names">Takes the names it reads.</param>
internal sealed class CardTextReader(string text, ICollection<string> names)
{
    // Clients format these themselves: https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features
    private static readonly string[] ClientFunctions = ["{{DATE(", "{{TIME("];

    private readonly List<TextNodePiece> _pieces = [];
    private readonly StringBuilder _words = new();
    private bool _templated;

    /// <summary>Cuts.</summary>
    /// <exception cref="FormatException">Something in braces cannot be read; the message says what.</exception>
    public IReadOnlyList<TextNodePiece> Read()
    {
        for (var at = 0; at < text.Length;)
        {
            at = Next(at);
        }

        EndWords();
        return _pieces;
    }

    private int Next(int at)
    {
        if (StartsAt("\\${", at))
        {
            _words.Append("${");
            return at + 3;
        }

        if (StartsAt("${", at) && EndOf(at) is var end and > 0)
        {
            EndWords();
            _pieces.Add(new(null, AdaptiveParser.Parse(text[(at + 2)..end], names)));
            return end + 1;
        }

        if (StartsAt("{{", at) && !Array.Exists(ClientFunctions, function => StartsAt(function, at)))
        {
            var close = text.IndexOf("}}", at, StringComparison.Ordinal);
            close = close < 0 ? text.Length : close + 2;
            _words.Append(text, at, close - at);
            _templated = true;
            return close;
        }

        _words.Append(text[at]);
        return at + 1;
    }

    private bool StartsAt(string mark, int at) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    // A closing brace inside quotation marks belongs to the expression.
    private int EndOf(int at)
    {
        var quote = '\0';
        for (var i = at + 2; i < text.Length; i++)
        {
            var letter = text[i];
            if (quote != '\0')
            {
                i += letter == '\\' ? 1 : 0;
                quote = letter == quote ? '\0' : quote;
            }
            else if (letter is '\'' or '"')
            {
                quote = letter;
            }
            else if (letter == '}')
            {
                return i;
            }
        }

        return -1;
    }

    private void EndWords()
    {
        if (_words.Length == 0)
        {
            return;
        }

        var words = _words.ToString();
        _words.Clear();
        var parse = _templated ? TextTemplate.Parse(words) : TextTemplate.Constant(words);
        _templated = false;
        if (parse.Problems is [var problem, ..])
        {
            throw new FormatException(problem.Message);
        }

        foreach (var name in parse.Template!.Names)
        {
            names.Add(name);
        }

        _pieces.Add(new(parse.Template, null));
    }
}
