using System.Text.RegularExpressions;

namespace Bot.Dialogs.Slots;

/// <summary>A telephone number, given as <c>+</c> and digits where the country is known, else as its digits.</summary>
internal sealed record PhoneSlot : Slot
{
    private static readonly Regex Candidate = new(
        @"(?:\+ ?|\b00)?\(?[0-9](?:[ ().\-/]{0,3}[0-9]){5,16}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex Day = new(@"^(19|20)[0-9]{2}[-/.](0?[1-9]|1[0-2])[-/.]([0-2]?[0-9]|3[01])\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public override SlotReading Read(string text, SlotContext context)
    {
        var clean = PlainText.Clean(text).Replace('—', '-').Replace('–', '-').Replace('‑', '-');
        var found = Candidate.Matches(clean)
            .Where(match => IsWhole(clean, match))
            .Select(match => Number(match.Value, context.Language))
            .Where(number => number is not null)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return found switch
        {
            [] => SlotReading.NotUnderstood,
            [var number] => SlotReading.Of(number!),
            _ => SlotReading.Ambiguous,
        };
    }

    /// <inheritdoc/>
    public override string Hint(string language) => Say(
        language,
        "Please give a phone number with its country code, for example +1 415 555 0123.",
        "请提供电话号码，例如 13800138000 或 021-55550100。");

    private static bool IsWhole(string text, Match match)
    {
        var end = match.Index + match.Length;
        return !Day.IsMatch(match.Value) && !(match.Index > 0 && (char.IsAsciiLetterOrDigit(text[match.Index - 1]) || text[match.Index - 1] is '+' or '.'))
            && !(end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '@'));
    }

    private static string? Number(string candidate, string language)
    {
        var digits = string.Concat(candidate.Where(char.IsAsciiDigit));
        if (candidate[0] is '+' || digits.StartsWith("00", StringComparison.Ordinal))
        {
            var international = candidate[0] is '+' ? digits : digits[2..];
            return international.Length is >= 8 and <= 15 && international[0] != '0' ? "+" + WithoutTrunkZero(international) : null;
        }

        return National(digits, language);
    }

    // Without a country code the form tells the country, where it can; 1 4xx ... is Chinese or American by language.
    private static string? National(string digits, string language)
    {
        var isAmerican = digits is [>= '2' and <= '9', _, _, >= '2' and <= '9', _, _, _, _, _, _] or ['1', >= '2' and <= '9', _, _, >= '2' and <= '9', _, _, _, _, _, _];
        var isMobile = digits is ['1', >= '3' and <= '9', ..] && digits.Length == 11;
        return PlainText.IsChinese(language) switch
        {
            _ when digits is ['8', '6', '1', >= '3' and <= '9', ..] && digits.Length == 13 => "+" + digits,
            true when isMobile => "+86" + digits,
            true when digits is ['0', >= '1' and <= '9', ..] && digits.Length is >= 10 and <= 12 => "+86" + digits[1..],
            true when digits is ['4' or '8', '0', '0', ..] && digits.Length == 10 => digits,
            _ when isAmerican => digits.Length == 10 ? "+1" + digits : "+" + digits,
            _ when isMobile => "+86" + digits,
            _ => digits.Length is >= 7 and <= 15 ? digits : null,
        };
    }

    // +44 (0)20 ... and +86 (0)21 ... are written often; the zero is not dialled.
    private static string WithoutTrunkZero(string digits) =>
        (digits.StartsWith("440", StringComparison.Ordinal) || digits.StartsWith("860", StringComparison.Ordinal)) ? digits[..2] + digits[3..] : digits;
}
