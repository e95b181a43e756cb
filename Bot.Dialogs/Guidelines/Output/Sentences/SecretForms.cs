using System.Buffers;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Guidelines.Output.Sentences;

/// <summary>Recognises secrets: card numbers, national ids, passwords, keys.</summary>
internal static partial class SecretForms
{
    private static readonly SearchValues<string> KeySigns = SearchValues.Create(["sk-", "gh", "AKIA", "eyJ", "xox", "earer ", "BEGIN"], StringComparison.Ordinal);
    private static readonly SearchValues<string> PasswordSigns = SearchValues.Create(["密码", "口令", "验证码", "动态码", "短信码", "校验码", "cvv", "pass", "pin", "otp", "key", "secret", "code"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> CardSigns = SearchValues.Create(["卡号", "卡號", "银行卡", "信用卡", "身份证", "身份證", "card", "id number"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The text with secrets hidden; of numbers the last four digits stay.</summary>
    /// <param name="text">Any text.</param>
    public static string Hide(string text)
    {
        var hidden = HasManyDigits(text) ? Runs().Replace(text, match => IsSecretNumber(match.Value) ? "****" + Tail(match.Value) : match.Value) : text;
        hidden = HasManyDigits(hidden) && text.AsSpan().ContainsAny(CardSigns) ? Cards().Replace(hidden, match => $"{match.Groups["head"].Value}****{Tail(match.Groups["digits"].Value)}") : hidden;
        hidden = text.AsSpan().ContainsAny(KeySigns) ? Keys().Replace(hidden, "****") : hidden;
        return !text.AsSpan().ContainsAny(PasswordSigns) ? hidden : Passwords().Replace(hidden, match => match.Groups["head"].Value + "****");
    }

    /// <summary>Whether the text holds a secret number.</summary>
    /// <param name="text">Any text.</param>
    public static bool HasNumber(string text) => HasManyDigits(text) && Runs().Matches(text).Any(match => IsSecretNumber(match.Value));

    private static bool HasManyDigits(string text) => text.Count(char.IsAsciiDigit) > 12;

    private static bool IsSecretNumber(string run)
    {
        var digits = string.Concat(run.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return IsNationalId(digits) || (IsCardLength(digits) && digits.All(char.IsAsciiDigit) && IsLuhn(digits));
    }

    // Which lengths cards have by their first digit (ISO/IEC 7812: 4 Visa, 3 Diners, American Express and JCB).
    private static bool IsCardLength(string digits) => digits.Length switch
    {
        13 => digits[0] == '4',
        14 or 15 => digits[0] == '3',
        >= 16 and <= 19 => digits[0] != '0',
        _ => false,
    };

    // Six digits of a place, a day of birth, three digits and a check mark; also when the mark is wrong.
    private static bool IsNationalId(string id) =>
        id.Length == 18 && id.AsSpan(0, 17).IndexOfAnyExceptInRange('0', '9') < 0 && id[0] is >= '1' and <= '8' && id.AsSpan(6, 2) is "19" or "20"
        && string.CompareOrdinal(id, 10, "00", 0, 2) > 0 && string.CompareOrdinal(id, 10, "13", 0, 2) < 0 && string.CompareOrdinal(id, 12, "32", 0, 2) < 0;

    private static bool IsLuhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var value = digits[digits.Length - 1 - i] - '0';
            var doubled = i % 2 == 0 ? value : value * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0;
    }

    private static string Tail(string run)
    {
        var digits = string.Concat(run.Where(char.IsAsciiLetterOrDigit));
        return digits[^4..];
    }

    // What follows a plus is a phone number with its country.
    [GeneratedRegex(@"(?<![0-9A-Za-z+])[0-9](?:[ -]?[0-9]){11,17}[ -]?[0-9Xx](?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Runs();

    // What is called a card's number is one, also with a slip in it.
    [GeneratedRegex(@"(?<head>(?:卡[号號]|[银銀]行卡|信用卡|身份[证證][号號]?|\bcard(?: number)?|\bid number)[^0-9]{0,12})(?<digits>[0-9](?:[ -]?[0-9]){11,18}[Xx]?)(?![0-9A-Za-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cards();

    [GeneratedRegex(@"\b(?:sk-[A-Za-z0-9_-]{16,}|gh[pousr]_[A-Za-z0-9]{20,}|AKIA[0-9A-Z]{12,}|eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{4,}(?:\.[A-Za-z0-9_-]*)?|xox[abp]-[A-Za-z0-9-]{10,})|(?<=\b[Bb]earer )[A-Za-z0-9._~+/-]{12,}|-----BEGIN [A-Z ]+-----[^-]*(?:-----END [A-Z ]+-----)?", RegexOptions.CultureInvariant)]
    private static partial Regex Keys();

    [GeneratedRegex(@"(?<head>(?:验证码|动态码|短信码|校验码|\b(?:sms|verification|security|login|one[- ]time|2fa) code|\botp)\s*(?=[0-9]{4})|(?:密码|口令|验证码|动态码|短信码|校验码|CVV码?|\b(?:password|passcode|passwd|pin|otp|cvv|api[ _-]?key|secret|(?:sms|verification|security|login|one[- ]time|2fa|authentication) code)\b)\s*(?:(?:是|为|:|：|=|\bis\b)\s*)+[""'“]?)(?=[A-Za-z0-9@#$%^&*!_+-]*[0-9@#$%^&*!_+-])[A-Za-z0-9@#$%^&*!_+-]{3,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Passwords();
}
