using System.Globalization;

namespace Bot.Dialogs.Slots;

/// <summary>Any words.</summary>
internal sealed record TextSlot : Slot
{
    /// <summary>Longest answer in characters.</summary>
    /// <value>1,000</value>
    public int MaxLength { get; init; } = 1_000;

    /// <inheritdoc/>
    public override SlotReading Read(string text, SlotContext context)
    {
        var trimmed = text.Trim();
        return trimmed.Length > MaxLength ? SlotReading.OutOfRange
            : trimmed.Any(char.IsLetterOrDigit) || trimmed.Any(char.IsSurrogate) ? SlotReading.Of(Whole(trimmed))
            : SlotReading.NotUnderstood;
    }

    /// <inheritdoc/>
    public override string Hint(string language) => Say(
        language,
        string.Create(CultureInfo.InvariantCulture, $"Please answer in your own words, with at most {MaxLength} characters."),
        string.Create(CultureInfo.InvariantCulture, $"请用文字回答，最多 {MaxLength} 个字。"));

    // JSON cannot hold half a surrogate pair.
    private static string Whole(string text) => string.Concat(text.EnumerateRunes());
}
