using System.Text.RegularExpressions;
using Bot.Dialogs.Slots.Numbers;

namespace Bot.Dialogs.Slots;

/// <summary>A code of a known form, such as an order number, found inside the sentence.</summary>
/// <param name="Pattern">The form; <see cref="Compile"/> makes one that cannot blow up.</param>
/// <param name="Example">A code as it should look.</param>
internal sealed record PatternSlot(Regex Pattern, string? Example = null) : Slot
{
    /// <summary>A pattern in which matching takes time linear in the text.</summary>
    /// <exception cref="ArgumentException">The pattern is not a regular expression.</exception>
    /// <exception cref="NotSupportedException">The pattern needs backtracking.</exception>
    public static Regex Compile(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public override SlotReading Read(string text, SlotContext context)
    {
        var clean = PlainText.Clean(text);
        var reading = Find(clean);
        return reading.IsRead || !clean.AsSpan().ContainsAny(ChineseDigits.Signs) ? reading : Find(ChineseDigits.Write(clean));
    }

    private SlotReading Find(string clean)
    {
        var found = Pattern.Matches(clean)
            .Where(match => match.Length > 0 && IsWhole(clean, match))
            .Select(match => match.Value)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(2)
            .ToList();
        return found switch
        {
            [] => SlotReading.NotUnderstood,
            [var code] => SlotReading.Of(code),
            _ => SlotReading.Ambiguous,
        };
    }

    /// <inheritdoc/>
    public override string Hint(string language) => Example is null
        ? Say(language, "Please check the form of what you sent and send it again.", "格式似乎不对，请检查后重新发送。")
        : Say(language, $"Please send it in this form: {Example}.", $"请按这个格式发送：{Example}。");

    // SO1234567 is not an order number SO123456 with something after it.
    private static bool IsWhole(string text, Match match)
    {
        var end = match.Index + match.Length;
        return !(match.Index > 0 && Continues(text[match.Index - 1], text[match.Index]))
            && !(end < text.Length && Continues(text[end - 1], text[end]));
    }

    private static bool Continues(char left, char right) => char.IsAsciiLetterOrDigit(left) && char.IsAsciiLetterOrDigit(right);
}
