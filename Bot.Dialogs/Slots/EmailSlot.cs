using System.Text.RegularExpressions;

namespace Bot.Dialogs.Slots;

/// <summary>An e-mail address, anywhere in the message.</summary>
internal sealed record EmailSlot : Slot
{
    private static readonly Regex Address = new(
        @"[a-z0-9][a-z0-9._%+\-]{0,63}@(?:[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,24}",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private const string At = "( at | ?\\(at\\) ?| ?\\[at\\] ?| ?艾特 ?| ?圈a ?| ?小老鼠 ?)";
    private const string Dot = "( dot | ?\\(dot\\) ?| ?\\[dot\\] ?| ?点 ?)";

    private static readonly Regex Spoken = new(
        $"[a-z0-9._%+\\-]{{1,64}}{At}[a-z0-9\\-]{{1,63}}({Dot}[a-z0-9\\-]{{1,63}}){{0,6}}{Dot}[a-z]{{2,24}}",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Signs = new($"(?<at>{At})|{Dot}", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public override SlotReading Read(string text, SlotContext context)
    {
        var clean = Written(PlainText.Clean(text).Replace('。', '.').Replace(" @ ", "@", StringComparison.Ordinal));
        var found = Address.Matches(clean).Where(match => IsWhole(clean, match)).Select(Normalised).Distinct(StringComparer.Ordinal).ToList();
        return found switch
        {
            [] => SlotReading.NotUnderstood,
            [var address] => SlotReading.Of(address),
            _ => SlotReading.Ambiguous,
        };
    }

    /// <inheritdoc/>
    public override string Hint(string language) => Say(
        language, "Please give an e-mail address, for example name@example.com.", "请提供电子邮箱地址，例如 name@example.com。");

    // "John at example dot com" and zhang艾特qq点com, as it is said aloud.
    private static string Written(string clean) => Spoken.Match(clean) is { Success: true } said
        ? string.Concat(
            clean.AsSpan(0, said.Index), Signs.Replace(said.Value, sign => sign.Groups["at"].Success ? "@" : "."), clean.AsSpan(said.Index + said.Length))
        : clean;

    private static bool IsWhole(string text, Match match)
    {
        var before = match.Index == 0 ? ' ' : text[match.Index - 1];
        var after = match.Index + match.Length == text.Length ? ' ' : text[match.Index + match.Length];
        var address = match.Value;
        return before is not ('@' or '.' or '-' or '_') && after is not ('@' or '-' or '_')
            && !char.IsAsciiLetterOrDigit(before) && !char.IsAsciiLetterOrDigit(after)
            && !address.Contains("..", StringComparison.Ordinal) && !address.Contains(".@", StringComparison.Ordinal);
    }

    // The part before the @ may be case-sensitive, the host never is.
    private static string Normalised(Match match)
    {
        var at = match.Value.IndexOf('@', StringComparison.Ordinal);
        return match.Value[..at] + match.Value[at..].ToLowerInvariant();
    }
}
