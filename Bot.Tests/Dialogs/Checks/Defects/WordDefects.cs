namespace Bot.Tests.Dialogs.Checks.Defects;

/// <summary>Translations, examples, patterns and promises.</summary>
internal static class WordDefects
{
    private const string Main = "scripts/main.yaml";

    private static readonly string[] Bad =
    [
        "(a{1,200}){1,200}", "((x{9}){9}){99}", "(\\\\d{1,500}){50}", "[ab]{5000}", "(?=a)b", "(?!a)b", "(?<=a)b", "(?<!a)b", "(a)\\\\1", "(?>a+)b", "(?<n>a)\\\\k<n>", "(", "[a", "a{2000}{2}", "((a{20}){20}){20}", "(x{1,99}y){1,99}",
    ];

    private static readonly string[] Promises =
    [
        "I have cancelled your order.", "We have refunded the amount.", "I've changed your address.", "We will refund you tomorrow.", "I will cancel it for you.", "We'll replace the lamp.", "Your order has been cancelled.",
        "Your refund has been issued.", "I have already booked a table for you.", "We are going to reimburse you.", "Your booking is now confirmed.", "已为您退款。", "已经帮您取消。", "我们会为您补发。", "订单已取消。", "稍后为您办理退款。", "已为您修改。", "退款已到账。",
    ];

    private static readonly string[] Commands = ["cancel", "help", "talk to a person", "start over", "go back", "转人工", "取消", "返回", "帮助", "重新开始", "stop", "human please", "人工客服", "back", "restart", "agent"];

    private static readonly (string Form, int Number)[] Forms = [("{0}", 0), ("Please {0}", 0), ("{0}?", 0), ("{0} now", 0)];

    private static readonly string[] Booking = ["book a table", "reserve seats for dinner", "do you have a free table", "a table for two tonight"];

    private static readonly string[] Taken = ["book a table", "reserve seats for dinner", "do you have a free table", "a table for two tonight", "can we eat at your place"];

    public static IEnumerable<SeededDefect> All => [.. Translations, .. Overlaps, .. Elsewhere, .. Patterns, .. Promised];

    private static IEnumerable<SeededDefect> Translations =>
    [
        .. Seed.Each("CB0207", "shop", Main, @"\{ en: ([^{}]+|""[^""]+""), zh: [^{}]+ \}(?! \})", "{ en: $1 }"),
        .. Seed.Each("CB0207", "answers", Main, @"say: \{ en: ([^{},]+), zh: [^{}]+ \}", "say: { zh: $1 }"),
        .. Seed.Each("CB0207", "shop", "cards/order.json", @"\{ ""en"": (""[^""]+""), ""zh"": ""[^""]+"" \}", "{ \"en\": $1 }"),
        .. Seed.Each("CB0207", "shop", "pack.yaml", @"\{ en: (\w+), zh: \w+ \}", "{ en: $1 }"),
        .. Seed.Each("CB0207", "answers", Main, @"examples: \{ en: (\[[^\]]+\]), zh: \[[^\]]+\] \}", "examples: { en: $1 }"),
    ];

    private static IEnumerable<SeededDefect> Overlaps => Forms
        .SelectMany(form => Booking.Select(example =>
            Seed.Replace("CB0801", "booking", Main, "    - what is on the menu", $"    - {string.Format(System.Globalization.CultureInfo.InvariantCulture, form.Item1, example)}\n    - what is on the menu")));

    private static IEnumerable<SeededDefect> Elsewhere =>
    [
        .. Commands.Select(command => Seed.Replace("CB0802", "booking", Main, "    - what is on the menu", $"    - {command}\n    - what is on the menu")),
        .. Taken.Select((example, index) =>
            Seed.Replace("CB0802", "booking", Main, "    - what can I eat here\n", $"    - what can I eat here\n  patterns: [\"^{example}$\"]\n", expectedLine: 5 + index)),
    ];

    private static IEnumerable<SeededDefect> Patterns => Bad.SelectMany(pattern => new[]
    {
        Seed.Replace("CB0403", "shop", Main, "\"SO\\\\d{6}\"", $"\"{pattern}\""),
        Seed.Replace("CB0403", "answers", Main, "  start: true\n", $"  start: true\n  patterns: [\"{pattern}\"]\n", 1),
    });

    private static IEnumerable<SeededDefect> Promised => Promises.SelectMany(promise => new[]
    {
        Seed.Replace("CB0901", "answers", Main, "  - say: { en: Park behind the house., zh: 可以停在楼后。 }", $"  - say: \"{promise}\""),
        Seed.Replace("CB0901", "booking", Main, "  - say: Enjoy!", $"  - say: \"{promise}\""),
    });
}
