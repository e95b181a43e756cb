using Bot.Dialogs.Guidelines.Output.Sentences;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Slots.Money;
using Bot.Dialogs.Slots.Numbers;

namespace Bot.Dialogs.Guidelines.Output.Grounds;

/// <summary>Finds the numbers of a text with what they count: 1,299.00, ¥1299, 一千二百九十九元, 7天, seven days, 五折, 18:00, 11月23日.</summary>
internal static class QuantityReader
{
    private const string PercentHead = "百分之";
    private const string Joints = "-~到至";

    /// <summary>The quantities, in order within each kind.</summary>
    /// <param name="lower">A folded text.</param>
    public static List<FoundQuantity> Read(string lower)
    {
        var found = new List<FoundQuantity>();
        var text = HalfPrices.Read(DateForms.Read(PhoneForms.Blot(lower), found), found).Replace(PercentHead, "\u0001\u0001\u0001", StringComparison.Ordinal);
        var first = found.Count;
        foreach (var number in NumberReader.Find(text))
        {
            found.Add(Measured(text, number));
        }

        for (var i = found.Count - 2; i >= first; i--)
        {
            if (found[i].Quantity.Unit.Length == 0 && found[i + 1].Quantity.Unit.Length > 0 && IsJoint(text.AsSpan(found[i].End, found[i + 1].Start - found[i].End)))
            {
                found[i] = found[i] with { Quantity = Scaled(found[i].Quantity.Value, text, found[i + 1]) };
            }
        }

        return found;
    }

    private static FoundQuantity Measured(string text, FoundNumber number)
    {
        var next = number.End < text.Length && text[number.End] is ' ' or '-' ? number.End + 1 : number.End;
        var quantity = Unit(text, number.Start, next, number.Value);
        var inWords = !char.IsAsciiDigit(text[number.Start]) && text[number.Start] != '.';
        return new(quantity, number.Start, number.End, inWords, NextWord(text, next));
    }

    private static Quantity Unit(string text, int start, int next, decimal value)
    {
        if (start > 0 && text[start - 1] == '\u0001')
        {
            return new(value, Units.Percent);
        }

        var rest = text.AsSpan(next);
        if (rest.StartsWith("折"))
        {
            return new(value < 10 ? 100 - (value * 10) : 100 - value, Units.Percent);
        }

        if (rest.StartsWith("成") && !rest.StartsWith("成功") && !rest.StartsWith("成本"))
        {
            return new(value * 10, Units.Percent);
        }

        if (MoneyWords.EndingAt(text, text.AsSpan(0, start).TrimEnd(' ').Length) is { } sign)
        {
            return new(value * sign.Scale, MoneyWords.Currency(sign.Currency, null)!);
        }

        if (rest.StartsWith("x") && text[next - 1] != ' ' && (rest.Length == 1 || !char.IsAsciiLetterOrDigit(rest[1])))
        {
            return new(value, Units.Times);
        }

        if (Units.At(rest) is { } unit)
        {
            return unit.Unit == Units.Months && unit.Scale == 12 && value is >= 1900 and <= 2200 ? new(value, Units.Year) : new(decimal.Round(value * unit.Scale, 6), unit.Unit);
        }

        return MoneyWords.At(text, next) is { } word && word.Text is not ("分" or "p" or "角") ? new(value * word.Scale, MoneyWords.Currency(word.Currency, null)!) : new(value, Units.None);
    }

    // In "2 to 4 days" the first number counts days too.
    private static Quantity Scaled(decimal value, string text, FoundQuantity other)
    {
        var next = other.End < text.Length && text[other.End] is ' ' or '-' ? other.End + 1 : other.End;
        return Unit(text, other.Start, next, value);
    }

    private static bool IsJoint(ReadOnlySpan<char> between)
    {
        var word = between.Trim(' ');
        return (word.Length == 1 && Joints.Contains(word[0], StringComparison.Ordinal)) || word is "to" or "and" or "or" or "和" or "或";
    }

    private static string NextWord(string text, int at)
    {
        if (at < text.Length && PlainText.IsHan(text[at]))
        {
            return text[at].ToString();
        }

        var end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return text[at..end].TrimEnd('s');
    }
}
