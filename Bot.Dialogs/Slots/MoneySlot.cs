using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Dialogs.Slots.Money;

namespace Bot.Dialogs.Slots;

/// <summary>An amount of money, given as <c>{ amount, currency }</c>; the currency is null when nobody said it.</summary>
internal sealed record MoneySlot : Slot
{
    // RMB88 is money, though letters that hang together with digits are mostly names.
    private static readonly Regex Attached = new(
        "\\b(?<code>rmb|cny|usd|eur|gbp|hkd|jpy|aud|cad|sgd|twd|rs|rm|chf)(?<digit>[0-9])", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private const string Ends = ".,!?;:)。、，！？；：";

    private static readonly string[] BareAfter =
        ["please", "thanks", "thank", "in total", "total", "altogether", "only", "or so", "each", "all in", "max", "左右", "吧", "就", "可以", "行", "谢", "的", "了", "啊", "哦", "呢", "上下", "整"];

    private static readonly string[] BareBefore =
    [
        "about", "around", "roughly", "approximately", "pay", "paid", "cost", "costs", "was", "is", "for", "it's", "say", "of", "maybe", "spent", "refund", "to", "total", "amount",
        "大概", "大约", "约", "是", "共", "付了", "花了", "退", "计", "付", "花", "价", "额", "给", "要", "费", "为",
    ];

    /// <summary>The currency meant when none is said.</summary>
    public string? Currency { get; init; }

    /// <summary>The smallest accepted amount.</summary>
    public decimal? Min { get; init; }

    /// <summary>The largest accepted amount.</summary>
    public decimal? Max { get; init; }

    /// <inheritdoc/>
    public override SlotReading Read(string text, SlotContext context)
    {
        var folded = Attached.Replace(PlainText.Fold(text), "${code} ${digit}");
        var all = MoneyReader.Find(folded);
        var named = all.Where(money => money.Word is not null).ToList();
        var meant = named.Count > 0 ? named : all.Where(money => all.Count == 1 && IsBare(folded, money)).ToList();
        if (meant.Count == 0)
        {
            return SlotReading.NotUnderstood;
        }

        var amounts = meant.Select(money => (money.Amount, Currency: MoneyWords.Currency(money.Word?.Currency, Currency))).Distinct().ToList();
        return amounts.Count > 1 || meant.Exists(money => NearWords.Blur(folded, money.Start, money.End) || IsCut(folded, money.End)) || IsRange(folded, all, meant[0]) ? SlotReading.Ambiguous
            : amounts[0].Amount < 0 ? SlotReading.NotUnderstood
            : IsAccepted(amounts[0].Amount, amounts[0].Currency) ? SlotReading.Of(Value(amounts[0].Amount, amounts[0].Currency))
            : SlotReading.OutOfRange;
    }

    /// <inheritdoc/>
    public override string Hint(string language)
    {
        var amount = Math.Clamp(200, Min ?? 0, Max ?? decimal.MaxValue);
        var (en, zh) = Currency switch { "USD" => ($"${amount}", $"{amount}美元"), "CNY" => ($"{amount} yuan", $"{amount}元"), null => ($"${amount}", $"{amount}元"), var code => ($"{code} {amount}", $"{code} {amount}") };
        return Say(language, $"Please give an amount of money, for example {en}.", $"请提供金额，例如 {zh}。");
    }

    private static JsonElement Value(decimal amount, string? currency) =>
        JsonElement.Parse($"{{\"amount\":{amount.ToString("0.############", CultureInfo.InvariantCulture)},\"currency\":{(currency is null ? "null" : $"\"{currency}\"")}}}");

    // A number alone, or at the end of "it was about"; not "3 days" and not "order 12".
    private static bool IsBare(string text, FoundMoney money)
    {
        var left = text.AsSpan(0, money.Start).TrimEnd(' ');
        var right = text.AsSpan(money.End).TrimStart(' ');
        return (right.Length == 0 || Ends.Contains(right[0], StringComparison.Ordinal) || Any(right, BareAfter, atStart: true))
            && (left.Length == 0 || Ends.Contains(left[^1], StringComparison.Ordinal) || Any(left, BareBefore, atStart: false));
    }

    // 1.234,50 is written the other way round, which nobody can be sure of.
    private static bool IsCut(string text, int end) => end + 1 < text.Length && text[end] is ',' or '.' && char.IsAsciiDigit(text[end + 1]);

    private static bool Any(ReadOnlySpan<char> text, string[] words, bool atStart)
    {
        foreach (var word in words)
        {
            if (atStart ? NearWords.StartsWith(text, word) : NearWords.EndsWith(text, word))
            {
                return true;
            }
        }

        return false;
    }

    // "Between 5 and 10 dollars", 一到两百块: the other number is the other end.
    private static bool IsRange(string text, IReadOnlyList<FoundMoney> all, FoundMoney meant) => all.Any(other =>
        other != meant && text[Math.Min(other.End, meant.End)..Math.Max(other.Start, meant.Start)].Trim() is "-" or "~" or "to" or "and" or "or" or "到" or "至" or "或" or "或者" or "和" or "–" or "—" or "/" or "plus" or "加" or "x" or "*" or "");

    private bool IsAccepted(decimal amount, string? currency) =>
        (Min is null && Max is null) || ((Currency is null || currency == Currency) && !(amount < Min) && !(amount > Max));
}
