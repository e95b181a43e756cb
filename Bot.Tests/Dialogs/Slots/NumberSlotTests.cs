using Bot.Dialogs.Slots;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Bot.Tests.Dialogs.Slots;

public sealed class NumberSlotTests
{
    public static TheoryData<string, string> English => Phrases.Of("""
        3 | three | Three. | I have 3 items | three please | ３ => 3
        0 | zero => 0
        42 | forty-two | forty two | it's 42! | fourty two => 42
        1,234 | 1234 | one thousand two hundred and thirty-four | １,２３４ => 1234
        1,234.50 | $1,234.50 | about 1234.50 dollars => 1234.50
        -5 | minus five | negative 5 | minus 5 | it is -5 => -5
        3.14 | three point one four => 3.14
        .5 | half | a half => 0.5
        one and a half => 1.5
        half a million => 500000.0
        two and a half thousand | 2.5k => 2500.0
        3k | 3 thousand | three thousand => 3000
        2 million | two million | 2m => 2000000
        1,000,000 | one million | a million => 1000000
        a hundred | one hundred | 100 => 100
        a dozen | twelve | 12 => 12
        two dozen | twenty-four => 24
        a couple | a couple of them => 2
        nineteen hundred => 1900
        two hundred fifty => 250
        seven hundred and five => 705
        three hundred thousand => 300000
        nine hundred ninety-nine thousand nine hundred and ninety-nine => 999999
        five million two hundred thousand and six => 5200006
        one | just one | one, thanks => 1
        20kg | 20 % | €20 | twenty | 20 pieces | qty: 20 => 20
        eleven => 11
        SO123456 | order A4 | none | I don't know | the blue one | no one | which one? | hello | 1,23 | 2 or 3 | between two and five | 10:30 | 2026-03-05 | 1e309 | 99999999999999999999999 | one two three => -
        """);

    public static TheoryData<string, string> Chinese => Phrases.Of("""
        3 | 三 | 三个 | 3个 | ３ | 我要三件 | 叁 | 仨 | 三本书 => 3
        0 | 零 | 〇 => 0
        2 | 二 | 两个 | 两 | 俩 | 我要两件 | 贰 => 2
        10 | 十 | 拾 | 十个 => 10
        15 | 十五 | 十五个 => 15
        20 | 二十 | 二十块 | 20块钱 => 20
        42 | 四十二 => 42
        100 | 一百 | 壹佰 | 一百块 | 百 => 100
        105 | 一百零五 => 105
        150 | 一百五 | 一百五十 | 一百五十元 => 150
        250 | 两百五 | 二百五十 | ２５０ => 250
        1001 | 一千零一 => 1001
        2300 | 两千三 | 两千三百 | 二千三百 => 2300
        3500 | 3千5百 | 三千五 => 3500
        10000 | 一万 | 1万 | 1w => 10000
        12000 | 一万二 | 一万两千 | 1万2千 => 12000
        15000.0 | 1.5万 => 15000.0
        10500 | 一万零五百 => 10500
        1000000 | 一百万 | 100万 | 百万 => 1000000
        12345 | 一万二千三百四十五 => 12345
        100000000 | 一亿 | 1亿 => 100000000
        230000000 | 两亿三千万 | 2亿3千万 | 二亿三 => 230000000
        1000000000000 | 一万亿 => 1000000000000
        -3 | 负三 | 负3 => -3
        3.5 | 三点五 | 三个半 => 3.5
        0.5 | 半 | 半个 | 一半 => 0.5
        1.5 | 一个半 | 一点五 => 1.5
        138 | 一三八 => 138
        50 | 大概五十 | 伍拾 => 50
        等一下 | 一样的 | 不知道 | 你好 | 两三个 | 三到五个 | 一定 | 3或者4 | 十分感谢 | 订单SO123456 => -
        """);

    [Theory]
    [MemberData(nameof(English))]
    public void Read_English_NumberMeant(string said, string means) => AssertNumber(said, means, "en");

    [Theory]
    [MemberData(nameof(Chinese))]
    public void Read_Chinese_NumberMeant(string said, string means) => AssertNumber(said, means, "zh");

    [Theory]
    [InlineData("1", true)]
    [InlineData("99", true)]
    [InlineData("0", false)]
    [InlineData("100", false)]
    [InlineData("2.5", false)]
    [InlineData("半", false)]
    public void Read_Limits_OutsideIsToldApartFromNonsense(string said, bool isTaken)
    {
        var slot = new NumberSlot { Min = 1, Max = 99, Whole = true };

        Assert.Equal(isTaken ? SlotProblem.None : SlotProblem.OutOfRange, slot.Read(said, Phrases.Context("en")).Problem);
        Assert.Equal(SlotProblem.NotUnderstood, slot.Read("many", Phrases.Context("en")).Problem);
        Assert.Equal(SlotProblem.Ambiguous, slot.Read("5 or 6", Phrases.Context("en")).Problem);
    }

    [Fact]
    public void Hint_Limits_NamedInBothLanguages()
    {
        var slot = new NumberSlot { Min = 1, Max = 99, Whole = true };

        Assert.Equal("Please give a whole number from 1 to 99, for example 1.", slot.Hint("en"));
        Assert.Equal("请提供 1 到 99 之间的整数，例如 1。", slot.Hint("zh-CN"));
        Assert.Equal("3", new NumberSlot().Read(new NumberSlot().Hint("en"), "en"));
    }

    [Property]
    public void Read_AnyWholeNumberInDigits_ReadsBack(int number) =>
        Assert.Equal($"{number}", new NumberSlot().Read($"it is {number}", "en"));

    [Property(MaxTest = 300)]
    public FsCheck.Property Read_AnyWholeNumberInChinese_ReadsBack() =>
        Prop.ForAll(Gen.Choose(0, 99_999_999).ToArbitrary(), number => new NumberSlot().Read(InChinese(number), "zh") == $"{number}");

    private static void AssertNumber(string said, string means, string language)
    {
        var value = new NumberSlot().Read(said, Phrases.Context(language)).Value;

        if (means == "-")
        {
            Assert.Null(value);
        }
        else
        {
            Assert.Equal(decimal.Parse(means, System.Globalization.CultureInfo.InvariantCulture), value?.GetDecimal());
        }
    }

    private static string InChinese(int number)
    {
        const string digits = "零一二三四五六七八九";
        if (number >= 10_000)
        {
            var (high, low) = (number / 10_000, number % 10_000);
            return InChinese(high) + "万" + (low == 0 ? "" : (low < 1_000 ? "零" : "") + InChinese(low));
        }

        var (text, zero) = ("", false);
        foreach (var (unit, name) in new[] { (1_000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = number / unit % 10;
            zero |= digit == 0 && text.Length > 0;
            text += digit == 0 ? "" : (zero ? "零" : "") + digits[digit] + name;
            zero &= digit == 0;
        }

        return text.Length == 0 ? "零" : text;
    }
}
