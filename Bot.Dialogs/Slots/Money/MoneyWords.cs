using System.Collections.Frozen;

namespace Bot.Dialogs.Slots.Money;

/// <summary>What money is called, in English and Chinese.</summary>
internal static class MoneyWords
{
    // A currency, then its names; a name with a colon gives its share of the currency.
    private const string Table = """
        $ $ dollar dollars buck bucks cent:0.01 cents:0.01 ¢:0.01 刀
        USD us$ usd us_dollar us_dollars american_dollars u.s._dollars 美元 美金 美刀 美分:0.01
        ¥ ¥ 円
        元 元 圆 块 块钱 元钱 元整 圆整 毛:0.1 角:0.1 毛钱:0.1 角钱:0.1 分:0.01 分钱:0.01
        CNY cny rmb cn¥ yuan renminbi kuai chinese_yuan 人民币 元人民币 块人民币 jiao:0.1 mao:0.1 fen:0.01
        EUR € eur euro euros 欧元 欧 欧分:0.01 euro_cents:0.01
        GBP £ gbp pound pounds quid sterling pounds_sterling british_pounds 英镑 镑 pence:0.01 penny:0.01 p:0.01 便士:0.01
        JPY jpy yen jp¥ japanese_yen 日元 日圆 元日元
        HKD hk$ hkd hong_kong_dollar hong_kong_dollars 港币 港元 港纸 元港币 块港币 港 蚊
        TWD nt$ twd ntd taiwan_dollars new_taiwan_dollars 台币 新台币 元新台币 块台币 元台币
        MOP mop mop$ patacas 澳门元 澳门币
        KRW ₩ krw won korean_won 韩元 韩币
        AUD a$ au$ aud australian_dollar australian_dollars aussie_dollars 澳元 澳币
        CAD c$ ca$ cad canadian_dollar canadian_dollars 加元 加币
        NZD nz$ nzd new_zealand_dollars 纽元 新西兰元
        SGD s$ sg$ sgd singapore_dollar singapore_dollars 新加坡元 新币 坡币
        INR ₹ inr rs rs. rupee rupees 卢比
        THB ฿ thb baht 泰铢 铢
        RUB ₽ rub ruble rubles rouble roubles 卢布
        CHF chf swiss_franc swiss_francs francs 瑞士法郎 法郎
        VND ₫ vnd dong 越南盾
        MYR rm myr ringgit 林吉特 马币
        """;

    private static readonly MoneyWord[] Words =
    [
        .. Table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .SelectMany(names => names.Skip(1).Select(name => Of(names[0], name)))
            .OrderByDescending(word => word.Text.Length),
    ];

    private static readonly FrozenDictionary<char, MoneyWord[]> ByFirst = Words.GroupBy(word => word.Text[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    // Before a number stand signs and names, no small coins and no words that count.
    private static readonly FrozenDictionary<char, MoneyWord[]> ByLast = Words
        .Where(word => !word.IsSmall && word.Text is not ("元" or "块" or "欧" or "港" or "刀" or "镑" or "p"))
        .GroupBy(word => word.Text[^1])
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static readonly string[] Dollars = ["USD", "HKD", "TWD", "CAD", "AUD", "SGD", "NZD", "MOP"];
    private static readonly string[] Yuan = ["CNY", "HKD", "TWD", "MOP"];

    /// <summary>Codes of all known currencies.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Words.Select(word => word.Currency).Where(code => code.Length == 3).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The longest word for money that begins here.</summary>
    public static MoneyWord? At(string text, int start)
    {
        var rest = text.AsSpan(start);
        foreach (var word in rest.Length > 0 && ByFirst.TryGetValue(rest[0], out var words) ? words : [])
        {
            if (NearWords.StartsWith(rest, word.Text))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>The longest word for money that ends here.</summary>
    public static MoneyWord? EndingAt(string text, int end)
    {
        var before = text.AsSpan(0, end);
        foreach (var word in end > 0 && ByLast.TryGetValue(text[end - 1], out var words) ? words : [])
        {
            if (NearWords.EndsWith(before, word.Text))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>The currency meant: of several that share a sign, the one that the question expects, else the commonest.</summary>
    public static string? Currency(string? named, string? expected) => named switch
    {
        null => expected,
        "$" => expected is not null && Dollars.Contains(expected) ? expected : "USD",
        "元" => expected is not null && Yuan.Contains(expected) ? expected : "CNY",
        "¥" => expected is "JPY" ? expected : "CNY",
        _ => named,
    };

    private static MoneyWord Of(string currency, string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? new(name.Replace('_', ' '), currency)
            : new(name[..colon].Replace('_', ' '), currency, decimal.Parse(name[(colon + 1)..], System.Globalization.CultureInfo.InvariantCulture));
    }
}
