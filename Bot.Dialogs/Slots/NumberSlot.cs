using System.Globalization;

namespace Bot.Dialogs.Slots;

/// <summary>A number, in digits or words.</summary>
internal sealed record NumberSlot : Slot
{
    /// <summary>The smallest accepted number.</summary>
    public decimal? Min { get; init; }

    /// <summary>The largest accepted number.</summary>
    public decimal? Max { get; init; }

    /// <summary>Whether only whole numbers are accepted.</summary>
    public bool Whole { get; init; }

    /// <inheritdoc/>
    public override SlotReading Read(string text, SlotContext context)
    {
        var folded = PlainText.Fold(text);
        var found = Numbers.NumberReader.Find(folded).ToList();
        return found.Select(number => number.Value).Distinct().Take(2).ToList() switch
        {
            [] => SlotReading.NotUnderstood,
            [_] when found.Exists(number => NearWords.Blur(folded, number.Start, number.End)) => SlotReading.Ambiguous,
            [var number] => IsAccepted(number) ? SlotReading.Of(number) : SlotReading.OutOfRange,
            _ => SlotReading.Ambiguous,
        };
    }

    /// <inheritdoc/>
    public override string Hint(string language)
    {
        var example = Math.Clamp(Math.Ceiling(Min ?? 3), Min ?? decimal.MinValue, Max ?? decimal.MaxValue);
        var (en, zh) = (Min, Max) switch
        {
            ({ } min, { } max) => ($" from {Plain(min)} to {Plain(max)}", $" {Plain(min)} 到 {Plain(max)} 之间的"),
            ({ } min, null) => ($" of {Plain(min)} or more", $"不小于 {Plain(min)} 的"),
            (null, { } max) => ($" of {Plain(max)} or less", $"不大于 {Plain(max)} 的"),
            _ => ("", "一个"),
        };
        return Say(
            language,
            $"Please give a {(Whole ? "whole " : "")}number{en}, for example {Plain(example)}.",
            $"请提供{zh}{(Whole ? "整数" : "数字")}，例如 {Plain(example)}。");
    }

    private static string Plain(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private bool IsAccepted(decimal number) =>
        !(number < Min) && !(number > Max) && !(Whole && number != decimal.Truncate(number));
}
