using System.Text.Json;

namespace Bot.Dialogs.Slots;

/// <summary>An answer that may be left out: by saying so, which reads as null.</summary>
/// <param name="Inner">What is expected otherwise.</param>
internal sealed record OptionalSlot(Slot Inner) : Slot
{
    private static readonly JsonElement Nothing = JsonElement.Parse("null");

    private static readonly HashSet<string> Skips =
        new(StringComparer.Ordinal) { "", "-", "skip", "skip it", "none", "nothing", "n/a", "no thanks", "leave it out", "跳过", "无", "没有", "不填", "略过", "不需要" };

    /// <inheritdoc/>
    public override SlotReading Read(string text, SlotContext context) =>
        Skips.Contains(PlainText.Fold(text).Trim(' ', '.', '。', '!', '！')) ? new(Nothing, SlotProblem.None) : Inner.Read(text, context);

    /// <inheritdoc/>
    public override string Hint(string language) => Inner.Hint(language);
}
