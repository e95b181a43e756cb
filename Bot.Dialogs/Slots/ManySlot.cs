using System.Globalization;
using System.Text.Json;
using Bot.Dialogs.Slots.Choices;

namespace Bot.Dialogs.Slots;

/// <summary>Several of a list, given as a list of values in the order shown.</summary>
/// <param name="Options">What to choose from, in the order shown.</param>
internal sealed record ManySlot(IReadOnlyList<ChoiceOption> Options) : Slot
{
    /// <summary>The fewest that may be chosen.</summary>
    /// <value>1</value>
    public int Min { get; init; } = 1;

    /// <summary>The most that may be chosen; all when nothing is said.</summary>
    public int? Max { get; init; }

    /// <inheritdoc/>
    public override SlotReading Read(string text, SlotContext context)
    {
        var reading = new ManyReader(Options).Read(PlainText.Fold(text));
        return reading.Places switch
        {
            null => reading.IsAmbiguous ? SlotReading.Ambiguous : SlotReading.NotUnderstood,
            { Count: 0 } when Min > 0 => SlotReading.NotUnderstood,
            var places when places.Count < Min || places.Count > (Max ?? Options.Count) => SlotReading.OutOfRange,
            var places => SlotReading.Of(JsonSerializer.SerializeToElement(places.Select(place => Options[place].Value))),
        };
    }

    /// <inheritdoc/>
    public override string Hint(string language)
    {
        var one = new ChoiceSlot(Options).Hint(language);
        var list = one[(one.IndexOfAny([':', '：']) + 1)..].Trim();
        var (en, zh) = (Min, Max) switch
        {
            ( > 1, { } most) => ($" ({Min} to {most})", $"（{Min} 到 {most} 项）"),
            ( > 1, null) => ($" ({Min} or more)", $"（至少 {Min} 项）"),
            (_, { } most) => ($" (at most {most})", $"（最多 {most} 项）"),
            _ => ("", ""),
        };
        return Say(
            language,
            string.Create(CultureInfo.InvariantCulture, $"Please choose one or more{en}, by number or name, for example 1, 2: {list}"),
            string.Create(CultureInfo.InvariantCulture, $"请选择一项或多项{zh}，回复编号或名称，例如 1、2：{list}"));
    }
}
