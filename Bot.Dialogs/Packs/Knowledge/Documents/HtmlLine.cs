using System.Text;

namespace Bot.Dialogs.Packs.Knowledge.Documents;

/// <summary>A paragraph of a web page while it is read.</summary>
internal sealed class HtmlLine
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds words; runs of white space become one space.</summary>
    public void Add(string words)
    {
        foreach (var letter in words)
        {
            if (!char.IsWhiteSpace(letter))
            {
                Escape(letter);
            }
            else if (_text.Length > 0 && !char.IsWhiteSpace(_text[^1]))
            {
                _text.Append(' ');
            }
        }
    }

    /// <summary>Begins another line in the same paragraph.</summary>
    public void Break() => _text.Append('\n');

    /// <summary>Begins something marked.</summary>
    public void Begin(string mark) => _text.Append(mark);

    /// <summary>Ends it; when nothing stands in it, there is no mark either.</summary>
    public void End(string begun, string mark)
    {
        if (begun.Length == 0)
        {
            return;
        }

        var text = _text.ToString();
        var space = text.EndsWith(' ');
        if (text.TrimEnd().EndsWith(begun, StringComparison.Ordinal))
        {
            _text.Length = text.TrimEnd().Length - begun.Length;
        }
        else
        {
            // A mark counts only where it touches its words.
            _text.Length -= space ? 1 : 0;
            _text.Append(mark).Append(space ? " " : "");
        }
    }

    /// <summary>The paragraph; what is added then begins another one.</summary>
    public string Take()
    {
        var text = string.Join('\n', _text.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        _text.Clear();
        return text.Length > 0 && text[0] is '#' or '>' or '-' or '+' ? "\\" + text : text;
    }

    private void Escape(char letter)
    {
        var inWord = letter == '_' && _text.Length > 0 && char.IsLetterOrDigit(_text[^1]);
        if (!inWord && letter is '*' or '_' or '`' or '[' or ']' or '\\' or '<')
        {
            _text.Append('\\');
        }

        _text.Append(letter);
    }
}
