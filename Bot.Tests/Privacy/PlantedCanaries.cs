using System.Globalization;

namespace Bot.Tests.Privacy;

/// <summary>Personal data of people who do not exist, in sentences, the same in every run.</summary>
internal static class PlantedCanaries
{
    private static readonly Dictionary<string, (Func<Random, string> Value, string[] Sentences)> Formats = new()
    {
        ["name zh"] = (random => Pick(random, "王李张刘陈杨赵黄周吴徐孙马朱胡") + Pick(random, "伟芳娜敏静丽强磊洋勇艳杰涛明") + (random.Next(2) == 0 ? "" : Pick(random, "华英国平文军红玲")), ["我叫{0}，请帮我查订单。", "收件人：{0}", "我的名字是{0}", "联系人{0}，谢谢", "{0}先生", "请寄给{0}，谢谢"]),
        ["name en"] = (random => Pick(random, "James", "Mary", "Robert", "Linda", "Sarah", "Kevin", "Laura", "Peter") + " " + Pick(random, "Whitfield", "Oduya", "Tanaka", "Connelly", "Brandt", "Alvarez", "Lindqvist"), ["My name is {0}.", "I'm {0} and my parcel is late.", "Recipient: {0}", "Please send it to {0}.", "Kind regards, {0}", "Mr {0} ordered it."]),
        ["mobile"] = (random => $"1{random.Next(3, 10)}{Digits(random, 9)}", ["我的手机是{0}", "打{0}找我", "call me at {0}", "{0}", "电话：{0}，谢谢", "手机号+86 {0}"]),
        ["mobile apart"] = (random => $"1{random.Next(3, 10)}{Digits(random, 1)}{Pick(random, "-", " ")}{Digits(random, 4)}{Pick(random, "-", " ")}{Digits(random, 4)}", ["我的手机是 {0}", "please ring {0} tonight", "联系 {0}"]),
        ["full width"] = (random => Wide($"1{random.Next(3, 10)}{Digits(random, 9)}"), ["手机{0}", "号码是{0}。"]),
        ["landline"] = (random => $"0{random.Next(21, 29)}-{random.Next(2, 9)}{Digits(random, 7)}", ["座机 {0}", "my number is {0}", "请打{0}"]),
        ["abroad"] = (random => $"+{random.Next(30, 50)} {Digits(random, 3)} {Digits(random, 4)} {Digits(random, 3)}", ["call {0} please", "电话 {0}", "My phone: {0}"]),
        ["email"] = (random => $"{Pick(random, "lily", "wang.wei", "bob_77", "k-tanaka")}{Digits(random, 4)}@{Pick(random, "mail.example", "qq.com", "work.example.org")}", ["邮箱是{0}", "write to {0}.", "发到{0}吧", "My e-mail is {0}, thanks"]),
        ["national id"] = (random => $"{random.Next(110101, 650000)}{random.Next(1950, 2010)}{random.Next(1, 13):00}{random.Next(1, 29):00}{Digits(random, 3)}{Pick(random, "X", "1", "7")}", ["身份证号{0}", "我的证件是{0}。", "ID card {0}"]),
        ["card"] = (random => Card(random), ["卡号{0}", "my card is {0}", "银行卡 {0} 扣款了", "I paid with {0}."]),
        ["address zh"] = (random => $"{Pick(random, "上海市浦东新区", "北京市海淀区", "广东省深圳市南山区", "杭州市西湖区")}{Pick(random, "世纪大道", "中关村大街", "科苑路", "文三路")}{random.Next(1, 999)}号{random.Next(1, 30)}栋{random.Next(101, 2000)}室", ["寄到{0}", "我的地址是{0}", "改成{0}，谢谢"]),
        ["address en"] = (random => $"{random.Next(1, 9999)} {Pick(random, "Maple", "Old Mill", "King", "Harbour")} {Pick(random, "Street", "Road", "Avenue", "Lane")}", ["Ship it to {0}.", "My address is {0}.", "I live at {0}"]),
        ["passport"] = (random => $"E{Digits(random, 8)}", ["护照号{0}", "passport number {0}", "护照 {0}"]),
        ["plate"] = (random => Pick(random, "京沪粤浙苏川") + Pick(random, "A", "B", "C") + Pick(random, "1", "2", "8") + Digits(random, 4), ["车牌{0}", "我的车是{0}。"]),
        ["iban"] = (random => Iban(random), ["IBAN {0}", "please refund to {0}"]),
        ["ip"] = (random => $"{random.Next(11, 223)}.{random.Next(0, 255)}.{random.Next(0, 255)}.{random.Next(1, 255)}", ["my ip is {0}", "从{0}登录"]),
    };

    /// <summary>Names of the formats.</summary>
    public static int FormatCount => Formats.Count;

    /// <summary>Texts, each with one canary.</summary>
    public static IEnumerable<(string Format, string Text, string Canary)> Of(int count)
    {
        var random = new Random(20_261_123);
        var formats = Formats.ToArray();
        for (var i = 0; i < count; i++)
        {
            var (format, (value, sentences)) = formats[i % formats.Length];
            var canary = value(random);
            yield return (format, string.Format(CultureInfo.InvariantCulture, sentences[random.Next(sentences.Length)], canary), canary);
        }
    }

    private static string Pick(Random random, params string[] values) => values[random.Next(values.Length)];

    private static string Pick(Random random, string characters) => characters[random.Next(characters.Length)].ToString();

    private static string Digits(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => random.Next(10).ToString(CultureInfo.InvariantCulture)));

    private static string Wide(string text) => string.Concat(text.Select(c => (char)(c + 0xfee0)));

    private static string Card(Random random)
    {
        var digits = Pick(random, "4", "5", "62") + Digits(random, 13);
        digits += Digits(random, 15 - digits.Length);
        var check = Enumerable.Range(0, 10).First(last => Luhn(digits + last));
        var whole = digits + check;
        return random.Next(2) == 0 ? whole : string.Join(' ', whole.Chunk(4).Select(chunk => new string(chunk)));
    }

    private static bool Luhn(string digits) => digits.Reverse().Select((c, i) => (c - '0') * (1 + (i % 2))).Sum(value => value > 9 ? value - 9 : value) % 10 == 0;

    private static string Iban(Random random)
    {
        var account = Digits(random, 18);
        var rest = System.Numerics.BigInteger.Parse(account + "131400", CultureInfo.InvariantCulture) % 97;
        return $"DE{98 - (int)rest:00}{account}";
    }
}
