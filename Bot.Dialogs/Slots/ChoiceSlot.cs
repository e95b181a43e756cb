using System.Globalization;

namespace Bot.Dialogs.Slots;

/// <summary>One of a list: by number, name, other word for it, clear part of it or small typo.</summary>
/// <param name="Options">What to choose from, in the order shown.</param>
internal sealed record ChoiceSlot(IReadOnlyList<ChoiceOption> Options) : Slot
{
    private const int NamesInHint = 5;

    /// <inheritdoc/>
    public override SlotReading Read(string text, SlotContext context)
    {
        var folded = PlainText.Fold(text);
        var named = Choices.ChoiceNames.Find(folded, Options);
        return named.Count switch
        {
            1 => SlotReading.Of(Options[named[0]].Value),
            > 1 => SlotReading.Ambiguous,
            _ => Choices.ChoicePosition.Read(folded, Options.Count) is { } position
                ? SlotReading.Of(Options[position].Value)
                : SlotReading.NotUnderstood,
        };
    }

    /// <inheritdoc/>
    public override string Hint(string language)
    {
        var names = Options.Take(NamesInHint).Select((option, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {Label(option, language)}"));
        var list = string.Join(PlainText.IsChinese(language) ? "；" : ", ", names) + (Options.Count > NamesInHint ? " …" : "");
        return Say(language, $"Please choose one, by number or name: {list}", $"请选择一项，回复编号或名称：{list}");
    }

    private static string Label(ChoiceOption option, string language) =>
        option.Labels.TryGetValue(PlainText.IsChinese(language) ? "zh" : "en", out var label) ? label : option.Labels.Values.FirstOrDefault(option.Value);
}
