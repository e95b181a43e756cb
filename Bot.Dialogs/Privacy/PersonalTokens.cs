using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Dialogs.Guidelines.Folding;

namespace Bot.Dialogs.Privacy;

/// <summary>
/// Personal data of one conversation and the tokens that stand for it in prompts and logs. The same value has the same token;
/// masking the same texts in the same order gives the same tokens, so that a replay does. Used by one thread at a time.
/// </summary>
public sealed partial class PersonalTokens
{
    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<PersonalDataKind, int> _counts = [];
    private readonly HashSet<string> _public;
    private readonly List<(string Name, string Token)> _names = [];

    /// <summary>Tokens of a conversation.</summary>
    /// <param name="open">What may be read by everyone, such as the brand's phones and addresses.</param>
    /// <param name="names">Names of the customer that are known from elsewhere.</param>
    public PersonalTokens(IEnumerable<string>? open = null, IEnumerable<string>? names = null)
    {
        _public = new((open ?? []).Select(value => Key(value)), StringComparer.Ordinal);
        foreach (var name in names ?? [])
        {
            Token(PersonalDataKind.Name, name);
        }
    }

    /// <summary>The text with tokens for personal data.</summary>
    /// <param name="text">Any text.</param>
    public string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var masked = new StringBuilder(text.Length);
        var at = 0;
        foreach (var part in PersonalDataFinder.Find(text))
        {
            masked.Append(text, at, part.Start - at).Append(Token(part.Kind, text.Substring(part.Start, part.Length)));
            at = part.End;
        }

        return WithoutNames(masked.Append(text, at, text.Length - at).ToString());
    }

    /// <summary>The text with the personal data put back.</summary>
    /// <param name="text">A masked text, or words of a model that has read one.</param>
    public string Restore(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _values.Count == 0 ? text : TokenForm().Replace(text, match => _values.GetValueOrDefault(match.Groups[1].Value.ToLowerInvariant(), match.Value));
    }

    /// <summary>The part of a streamed text that can be restored: a token that has only begun is kept back.</summary>
    /// <param name="soFar">All words so far.</param>
    public string RestoreSoFar(string soFar)
    {
        ArgumentNullException.ThrowIfNull(soFar);
        var open = soFar.AsSpan().LastIndexOfAny('[', '［', '【');
        var isOpen = open >= 0 && soFar.Length - open <= LongestToken && !soFar.AsSpan(open).ContainsAny(']', '］', '】');
        return Restore(isOpen ? soFar[..open] : soFar);
    }

    private const int LongestToken = 20;

    private string Token(PersonalDataKind kind, string value)
    {
        var key = Key(value);
        if (key.Length == 0 || _public.Contains(key))
        {
            return value;
        }

        if (!_tokens.TryGetValue(key, out var token))
        {
            var number = _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
            var name = string.Create(CultureInfo.InvariantCulture, $"{kind.ToString().ToLowerInvariant()}-{number}");
            token = _tokens[key] = $"[{name}]";
            _values[name] = value;
            if (kind is PersonalDataKind.Name)
            {
                _names.Add((value, token));
            }
        }

        return token;
    }

    // Who was introduced once is known by the bare name afterwards.
    private string WithoutNames(string text)
    {
        foreach (var (name, token) in _names)
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + token.Length, StringComparison.Ordinal))
            {
                var end = at + name.Length;
                var isPart = char.IsAsciiLetter(name[0]) && ((at > 0 && char.IsAsciiLetter(text[at - 1])) || (end < text.Length && char.IsAsciiLetter(text[end])));
                text = isPart ? text : string.Concat(text.AsSpan(0, at), token, text.AsSpan(end));
                at = isPart ? at + name.Length - token.Length : at;
                if (at + token.Length > text.Length)
                {
                    break;
                }
            }
        }

        return text;
    }

    private static string Key(string value)
    {
        var folded = TextFolding.Fold(value);
        return string.Concat(folded.Where(c => char.IsLetterOrDigit(c) || c is '@' or '.' or ':'));
    }

    [GeneratedRegex(@"[\[［【]\s*((?:name|phone|email|id|card|address|plate|ip)-\d{1,4})\s*[\]］】]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TokenForm();
}
