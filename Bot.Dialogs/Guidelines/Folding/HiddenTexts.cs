using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Unicode;

namespace Bot.Dialogs.Guidelines.Folding;

/// <summary>Readable text that a message carries encoded: Base64, hexadecimal, binary, percent or escape signs, reversed, rot13.</summary>
public static class HiddenTexts
{
    private const int Most = 8;
    private const int ShortestRun = 12;
    private static readonly string[] CommonWords = ["the", "and", "you", "your", "are", "what", "who", "all", "ignore", "tell", "this", "that", "with", "for", "instructions", "prompt", "rules", "previous", "reveal", "system", "say", "me"];
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> CommonWordsLookup = new HashSet<string>(CommonWords).GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly string[] CommonHan = ["你们", "公司", "忽略", "指令", "告诉", "是谁", "所有", "提示", "规则", "输出", "系统", "老板", "名字", "我们", "之前", "团队", "以上"];

    /// <summary>What was found, decoded; at most a few.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<string> found = [];
        for (var i = 0; i < text.Length && found.Count < Most;)
        {
            var end = RunEnd(text, i);
            if (end - i >= ShortestRun)
            {
                Add(found, Decode(text[i..end]));
            }

            i = Math.Max(end, i + 1);
        }

        Add(found, Bits(text));
        Add(found, text.Contains('%') && text.Contains("%2", StringComparison.OrdinalIgnoreCase) ? Changed(text, Uri.UnescapeDataString(text)) : null);
        Add(found, text.Contains("&#", StringComparison.Ordinal) ? Changed(text, WebUtility.HtmlDecode(text)) : null);
        Add(found, text.Contains("\\u", StringComparison.Ordinal) || text.Contains("\\x", StringComparison.Ordinal) ? Changed(text, Unescape(text)) : null);
        Add(found, Turned(text));
        return found;
    }

    private static void Add(List<string> found, string? decoded)
    {
        if (!string.IsNullOrWhiteSpace(decoded))
        {
            found.Add(decoded);
        }
    }

    private static int RunEnd(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '+' or '/' or '=' or '-' or '_'))
        {
            at++;
        }

        return at;
    }

    private static string? Decode(string run) => Hex(run) ?? Base64(run);

    private static string? Base64(string run)
    {
        var body = run.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        body += new string('=', (4 - (body.Length % 4)) % 4);
        var bytes = new byte[body.Length];
        return Convert.TryFromBase64String(body, bytes, out var written) ? Legible(bytes.AsSpan(0, written)) : null;
    }

    private static string? Hex(string run) =>
        run.Length % 2 == 0 && run.All(char.IsAsciiHexDigit) && !run.All(char.IsAsciiDigit) ? Legible(Convert.FromHexString(run)) : null;

    // Letters written as numbers of eight bits or two hexadecimal digits, with spaces between.
    private static string? Bits(string text)
    {
        List<byte> bytes = [];
        foreach (var part in text.Split([' ', '\n', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length == 8 && part.All(c => c is '0' or '1'))
            {
                bytes.Add(Convert.ToByte(part, 2));
            }
            else if (part.Length == 2 && byte.TryParse(part, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && value >= ' ')
            {
                bytes.Add(value);
            }
        }

        return bytes.Count >= ShortestRun / 2 ? Legible([.. bytes]) : null;
    }

    private static string? Legible(ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes);
        var readable = text.Count(c => c is >= ' ' and <= '~' or '\n' || Han.Is(c) || c is >= '\u3000' and <= '\u303f' or >= '\uff00' and <= '\uffef');
        return readable == text.Length && text.Length >= 3 && (Han.In(text) || text.Count(c => char.IsAsciiLetter(c) || c == ' ') >= text.Length * 0.8) ? text : null;
    }

    private static string? Changed(string text, string decoded) => decoded.Length < text.Length - 4 ? decoded : null;

    private static string Unescape(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var digits = text[i] == '\\' && i + 1 < text.Length ? text[i + 1] switch { 'u' => 4, 'x' => 2, _ => 0 } : 0;
            if (digits > 0 && i + 2 + digits <= text.Length && ushort.TryParse(text.AsSpan(i + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                plain.Append((char)value);
                i += digits + 1;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }

    // Reversed and rot13 texts give themselves away by common words that only then appear.
    private static string? Turned(string text)
    {
        var lower = text.ToLowerInvariant();
        var plain = Familiar(lower);
        var reversed = string.Create(lower.Length, lower, static (target, source) =>
        {
            source.CopyTo(target);
            target.Reverse();
        });
        if (Familiar(reversed) > plain + 1)
        {
            return reversed;
        }

        var rotated = string.Create(lower.Length, lower, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                target[i] = source[i] is >= 'a' and <= 'z' ? (char)('a' + ((source[i] - 'a' + 13) % 26)) : source[i];
            }
        });
        return Familiar(rotated) > plain + 1 ? rotated : null;
    }

    private static int Familiar(string text)
    {
        var count = 0;
        foreach (var range in text.AsSpan().SplitAny(" ,.?!:;'\"\n\t()[]"))
        {
            count += range.End.Value - range.Start.Value > 1 && CommonWordsLookup.Contains(text.AsSpan(range)) ? 1 : 0;
        }

        foreach (var word in Han.In(text) ? CommonHan : [])
        {
            count += text.Contains(word, StringComparison.Ordinal) ? 1 : 0;
        }

        return count;
    }
}
