using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Verifier;

/// <summary>
/// Compares words that were said with the text of the pack that they were made from: its own words must be there, and between them
/// only values; where the text computes, either branch will do.
/// </summary>
internal sealed partial class SaidText
{
    private static readonly string[] Computed = ["now", "hours", "conversation", "person"];

    private readonly string _text;
    private readonly bool _isConstant;

    /// <summary>Takes a text of the pack.</summary>
    public SaidText(string text) => (_text, _isConstant) = (text, !text.Contains("{{", StringComparison.Ordinal));

    private Regex Written => field ??= Pattern(_text);

    /// <summary>The values that stand in the words, as far as they are named and not computed; null when the words are others.</summary>
    public IReadOnlyList<string>? Values(string said)
    {
        if (_isConstant)
        {
            return said == _text ? [] : null;
        }

        var match = Written.Match(said);
        return match.Success ? [.. match.Groups.Values.Skip(1).Where(group => group.Success && group.Length > 0).Select(group => group.Value)] : null;
    }

    private static Regex Pattern(string text)
    {
        var (pattern, at) = (new StringBuilder("^"), 0);
        foreach (Match code in Codes().Matches(text))
        {
            pattern.Append(Words(text[at..code.Index], code));
            pattern.Append(Code(code.Groups[1].Value.Trim('-', '~', ' ', '\n', '\r', '\t')));
            at = code.Index + code.Length;
        }

        pattern.Append(Words(text[at..], null)).Append('$');
        try
        {
            return new(pattern.ToString(), RegexOptions.Singleline | RegexOptions.NonBacktracking);
        }
        catch (Exception unusual) when (unusual is ArgumentException or NotSupportedException)
        {
            // Code that nobody here understands: that the words were not changed, only the digest of the reply tells.
            return new("");
        }
    }

    // Braces with a sign eat the white space beside them.
    private static string Words(string words, Match? code)
    {
        var isEaten = code is not null && code.Value.AsSpan().IndexOfAny('-', '~') >= 0;
        return isEaten || char.IsWhiteSpace(words.FirstOrDefault()) ? $@"\s*{Regex.Escape(words.Trim())}\s*" : Regex.Escape(words);
    }

    private static string Code(string code) => code.Split([' ', '\n'], 2)[0] switch
    {
        "if" or "case" or "with" or "for" or "while" => "(?:",
        "else" or "when" => "|",
        "end" => ")*",
        _ => Path().IsMatch(code) && !Computed.Contains(code.Split('.')[0]) ? "(.*?)" : "(?:.*?)",
    };

    [GeneratedRegex(@"\{\{([\s\S]*?)\}\}")]
    private static partial Regex Codes();

    [GeneratedRegex(@"^[a-z_]\w*(\.\w+)*$", RegexOptions.IgnoreCase)]
    private static partial Regex Path();
}
