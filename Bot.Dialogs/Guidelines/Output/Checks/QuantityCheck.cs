using System.Buffers;
using System.Text.RegularExpressions;
using Bot.Dialogs.Guidelines.Output.Grounds;
using Bot.Dialogs.Guidelines.Output.Sentences;

namespace Bot.Dialogs.Guidelines.Output.Checks;

/// <summary>Grounding of figures: a number, price, share, date or time stems from a source, or is worked out from such numbers in plain sight.</summary>
internal static partial class QuantityCheck
{
    private static readonly SearchValues<string> VagueSigns = SearchValues.Create([" of", "数", "万", "most ", "forever", "lifetime", "终身", "永久", "成千", "24", "全天候", "the clock"], StringComparison.Ordinal);
    private static readonly SearchValues<string> DaySigns = SearchValues.Create(["天", "日", "周", "月", "季", "年", "tomorrow", "next", "end of", "later", "this ", "tonight"], StringComparison.Ordinal);

    private static readonly string[] Counted = ["人", "名", "位", "家"];
    private static readonly string[] Bought = ["ago", "bought", "purchased", "ordered", "天前", "日前", "周前", "月前", "年前", "小时前", "买", "下单", "签收"];
    private static readonly string[] Rates = ["free", "trial", "refund", "return", "warranty", "免费", "试用", "退", "保修", "赠", "质保"];
    private static readonly string[] Policy = ["内", "within", "up to", "refund", "return", "trial", "guarantee", "free", "退", "试用", "保修", "免费", "period", "warranty"];

    /// <summary>Checks a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="said">What the answer said before.</param>
    /// <param name="ground">What it is compared with.</param>
    /// <param name="verdict">Takes what is found.</param>
    public static void Check(Sentence sentence, SaidSoFar said, TurnGround ground, Verdict verdict)
    {
        foreach (var found in sentence.Quantities)
        {
            if (ground.Standing.Figures.Contradict(sentence.Lower, found) && !ground.Data.Gives(found.Quantity) && !ground.Passages.Gives(found.Quantity) && !IsCustomers(sentence, found, ground)
                && !IsWorkedOut(found.Quantity, sentence, said, ground))
            {
                verdict.Remove(GateChecks.Promises, Evidence(sentence, found));
                continue;
            }

            if (!IsCounting(sentence, found) && !ground.Gives(found.Quantity) && !IsCustomers(sentence, found, ground) && !IsRate(sentence, found, ground) && !IsWorkedOut(found.Quantity, sentence, said, ground))
            {
                verdict.Remove(IsFigure(found.Quantity.Unit) ? GateChecks.Promises : GateChecks.Grounding, Evidence(sentence, found));
            }
        }

        foreach (Match match in sentence.Lower.AsSpan().ContainsAny(VagueSigns) ? Vague().Matches(sentence.Lower) : Enumerable.Empty<Match>())
        {
            if (!ground.Has(match.Value))
            {
                verdict.Remove(GateChecks.Promises, match.Value);
            }
        }

        Days(sentence, ground, verdict);
        Codes(sentence, ground, verdict);
    }

    // 一个月199元, for a year of Basic: 199 x 12; not a year of anything free.
    private static bool IsRate(Sentence sentence, FoundQuantity found, TurnGround ground)
    {
        var (value, unit) = found.Quantity;
        var isPeriod = unit is Units.Months && (value is 1 or 12) || (unit is Units.None or Units.Months && value == 12);
        return isPeriod && !HasAny(sentence.Lower, Rates) && sentence.Quantities.Exists(other => Money(other.Quantity.Unit) && other.Quantity.Value != value && ground.Gives(other.Quantity))
            || (unit is Units.Weekday && (sentence.Refuses || HasAny(sentence.Lower, ["closed", "休息", "不上班", "不营业", "not ", "没有"])));
    }

    private static string Evidence(Sentence sentence, FoundQuantity found) => sentence.Lower[found.Start..Math.Min(sentence.Lower.Length, found.End + 8)];

    // "First", "two ways", "step 3", "(1)": order and small counts in words are no figures.
    private static bool IsCounting(Sentence sentence, FoundQuantity found)
    {
        var (quantity, lower) = (found.Quantity, sentence.Lower);
        if (quantity.Unit.Length > 0)
        {
            return false;
        }

        var before = lower.AsSpan(0, Math.Min(found.Start, lower.Length)).TrimEnd(' ');
        if (before.EndsWith("第") || before.EndsWith("步骤") || before.EndsWith("step") || before.EndsWith("选项") || before.EndsWith("option"))
        {
            return true;
        }

        var isCounted = quantity.Value > 1 && Array.Exists(Counted, word => found.Next == word);
        return (found.InWords && quantity.Value <= 10 && !isCounted) || (quantity.Value <= 9 && before.EndsWith('(') && lower.AsSpan(found.End).StartsWith(")"));
    }

    private static bool IsFigure(string unit) => unit is not (Units.None or Units.Date or Units.Time or Units.Weekday or Units.Year);

    // The customer's own figures may be repeated to the customer as what they are, never as what the brand offers.
    private static bool IsCustomers(Sentence sentence, FoundQuantity found, TurnGround ground)
    {
        var unit = found.Quantity.Unit;
        if (unit is Units.None)
        {
            return found.Next.Length > 0 && ground.Said.Quantities.Any(said => said.Quantity.Value == found.Quantity.Value && said.Next == found.Next) && !sentence.HasAny("%");
        }

        return unit is Units.Minutes or Units.Months or Units.Date && ground.Said.Gives(found.Quantity) && HasAny(sentence.Lower, Bought) && !HasAny(Clauses.From(sentence.Lower, found.Start).ToString(), Policy);
    }

    private static bool HasAny(string lower, string[] words) => Array.Exists(words, word => lower.Contains(word, StringComparison.Ordinal));

    // 199 × 12 = 2388, when 199 is a price that is known and both numbers are shown.
    private static bool IsWorkedOut(Quantity result, Sentence sentence, SaidSoFar said, TurnGround ground)
    {
        if (result.Unit is Units.Percent or Units.Date or Units.Time or Units.Weekday or Units.Year)
        {
            return false;
        }

        List<Quantity> operands = [.. sentence.Quantities.Select(found => found.Quantity).Concat(said.Quantities).Distinct().Where(operand => IsOperand(operand, ground))];
        return operands.Exists(first => ground.Gives(first) && operands.Exists(second => Result(first, second, result)));
    }

    private static bool IsOperand(Quantity operand, TurnGround ground) =>
        operand.Unit is not (Units.Percent or Units.Date or Units.Time or Units.Weekday) && (ground.Gives(operand) || ground.Said.Gives(operand) || operand is { Value: 12, Unit: Units.Months or Units.None });

    private static bool Result(Quantity first, Quantity second, Quantity result)
    {
        var isSame = second.Unit == first.Unit || second.Unit.Length == 0 || first.Unit.Length == 0;
        var isMoney = Money(result.Unit) && (Money(first.Unit) || first.Unit.Length == 0);
        var count = second.Unit == Units.Minutes ? second.Value / 1440 : second.Value;
        return isMoney && ((count > 1 && !IsCurrency(second.Unit) && first.Value * count == result.Value)
            || (isSame && first != second && (first.Value + second.Value == result.Value || first.Value - second.Value == result.Value)));
    }

    private static bool Money(string unit) => unit.Length == 0 || IsCurrency(unit);

    private static bool IsCurrency(string unit) => unit.Length == 3 && char.IsAsciiLetterUpper(unit[0]);

    // "Tomorrow" is a date.
    private static void Days(Sentence sentence, TurnGround ground, Verdict verdict)
    {
        foreach (Match match in sentence.Lower.AsSpan().ContainsAny(DaySigns) ? RelativeDay().Matches(sentence.Lower) : Enumerable.Empty<Match>())
        {
            if (!ground.Has(match.Value) && !IsDate(match, ground))
            {
                verdict.Remove(GateChecks.Promises, match.Value);
            }
        }
    }

    private static bool IsDate(Match match, TurnGround ground)
    {
        int? days = match.Value switch { "明天" or "tomorrow" => 1, "后天" => 2, "今天" or "today" => 0, _ => null };
        return days is { } count && ground.Facts.Today?.AddDays(count) is { } day
            && (ground.Gives(new((day.Year * 10_000) + (day.Month * 100) + day.Day, Units.Date)) || ground.Gives(new((day.Month * 100) + day.Day, Units.Date)));
    }

    // SO123456, iPhone15, Q3: letters with digits are names of things.
    private static void Codes(Sentence sentence, TurnGround ground, Verdict verdict)
    {
        foreach (Match match in Code().Matches(sentence.Lower))
        {
            if (!ground.Has(match.Value) && !ground.Said.Has(match.Value))
            {
                verdict.Remove(GateChecks.Grounding, match.Value);
            }
        }
    }

    [GeneratedRegex(@"\b(?:thousands|millions|hundreds|billions|dozens|tens) of\b|数[十百千万亿]|[上近过]万(?!一)|成千上万|数不胜数|\bmost (?:companies|teams|people|customers)\b|\bforever\b|\blifetime\b|终身|永久|\b24/7\b|\b(?:7 ?[x×*] ?24|24 ?[x×*] ?7)|全天候|\b(?:round|around) the clock\b", RegexOptions.CultureInvariant)]
    private static partial Regex Vague();

    [GeneratedRegex(@"明天|后天|明日|下周|下个?月|下个?季度|明年|年底|月底|本月内|本周内|\btomorrow\b|\bnext (?:week|month|quarter|year|monday|tuesday|wednesday|thursday|friday)\b|\b(?:end of|later) (?:the |this )?(?:week|month|quarter|year)\b|\bthis (?:week|month|quarter|year|evening|afternoon)\b|\btonight\b", RegexOptions.CultureInvariant)]
    private static partial Regex RelativeDay();

    [GeneratedRegex(@"(?<![\w.@/:-])[a-z]{1,12}-?\d[a-z0-9]*(?:-[a-z0-9]*\d[a-z0-9]*)*(?![\w@])", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
