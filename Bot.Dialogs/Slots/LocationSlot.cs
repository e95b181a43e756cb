using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Slots;

/// <summary>
/// A place on the map, given as <c>{ latitude, longitude, name }</c>: the one that came with the message, else coordinates
/// or a map link in its words.
/// </summary>
internal sealed record LocationSlot : Slot
{
    private const string Degrees = "[-+]?[0-9]{1,3}\\.[0-9]{1,12}";

    private static readonly Regex Plain = Of($"(?<a>{Degrees})°? ?(?<ns>[ns])?(,| |, |%2c)(?<b>{Degrees})°? ?(?<ew>[ew])?");
    private static readonly Regex Named = Of($"m?(latitude|lat|纬度|北纬)[ :=为是]*(?<a>{Degrees})°?[ ,;，&/]*(and )?m?(longitude|long|lng|lon|经度|东经)[ :=为是]*(?<b>{Degrees})");
    private static readonly Regex Reversed = Of($"(longitude|long|lng|lon|经度|东经)[ :=为是]*(?<b>{Degrees})°?[ ,;，&/]*(and )?(latitude|lat|纬度|北纬)[ :=为是]*(?<a>{Degrees})");

    /// <inheritdoc/>
    public override SlotReading Read(string text, SlotContext context) =>
        context.Location is { } sent ? Taken(sent.Latitude, sent.Longitude, sent.Name) : InWords(PlainText.Clean(text).ToLowerInvariant());

    /// <inheritdoc/>
    public override string Hint(string language) => Say(
        language,
        "Please share your location from the chat's menu, or send coordinates, for example 31.2304, 121.4737.",
        "请在聊天窗口中发送您的位置，或发送坐标，例如 31.2304, 121.4737。");

    private static SlotReading InWords(string text)
    {
        foreach (var form in (Regex[])[Named, Reversed, Plain])
        {
            var found = form.Matches(text).Where(match => IsWhole(text, match)).ToList();
            if (found is [var one])
            {
                return Taken(Signed(one, "a", "ns", "s"), Signed(one, "b", "ew", "w"), null);
            }

            if (found.Count > 1)
            {
                return SlotReading.Ambiguous;
            }
        }

        return SlotReading.NotUnderstood;
    }

    private static double Signed(Match match, string number, string side, string negative) =>
        double.Parse(match.Groups[number].Value, CultureInfo.InvariantCulture) * (match.Groups[side].Value == negative ? -1 : 1);

    private static bool IsWhole(string text, Match match)
    {
        var end = match.Index + match.Length;
        var before = match.Index > 0 ? text[match.Index - 1] : ' ';
        if (text.Contains("/maps/@", StringComparison.Ordinal))
        {
            return before == '@';
        }

        return !(char.IsAsciiDigit(before) || before is '.' or '$' or '¥') && !(end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '%' or '元' or '块'))
            && !(end + 1 < text.Length && text[end] is '.' or ',' && char.IsAsciiDigit(text[end + 1]));
    }

    private static SlotReading Taken(double latitude, double longitude, string? name) =>
        latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180
            ? SlotReading.Of(JsonElement.Parse(string.Create(
                CultureInfo.InvariantCulture,
                $"{{\"latitude\":{latitude},\"longitude\":{longitude},\"name\":{(string.IsNullOrWhiteSpace(name) ? "null" : $"\"{JsonEncodedText.Encode(name)}\"")}}}")))
            : SlotReading.OutOfRange;

    private static Regex Of(string form) => new(form, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
