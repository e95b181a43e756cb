using Bot.Dialogs.Slots;

namespace Bot.Tests.Dialogs.Slots;

public sealed class ContactSlotTests
{
    public static TheoryData<string, string> Emails => Phrases.Of("""
        my email is name@example.com. | NAME: name@Example.COM => name@example.com
        a.b+c@mail.example.co.uk | 我的邮箱是a.b+c@mail.example.co.uk，谢谢 => a.b+c@mail.example.co.uk
        ｎａｍｅ＠ｅｘａｍｐｌｅ．ｃｏｍ | 邮箱name@example.com | name @ example.com | <name@example.com> => name@example.com
        a_b-c@sub-domain.example => a_b-c@sub-domain.example
        name@example | @example.com | name@.com | name@@example.com | a@b.com or c@d.com | none | a..b@example.com => -
        """);

    public static TheoryData<string, string> EnglishPhones => Phrases.Of("""
        +1 415 555 0123 | (415) 555-0123 | 415-555-0123 | 415.555.0123 | 4155550123 | 1-415-555-0123 | call me at 415 555 0123 please | 001 415 555 0123 => +14155550123
        +44 20 7946 0958 | +44 (0)20 7946 0958 | 0044 20 7946 0958 => +442079460958
        +86 138 0013 8000 | 138 0013 8000 | +8613800138000 | 8613800138000 => +8613800138000
        555-0123 => 5550123
        12345 | hello | SO123456789 | +0 123 456 789 | 1234567890123456789 | 415 555 0123 or 415 555 0124 => -
        """);

    public static TheoryData<string, string> ChinesePhones => Phrases.Of("""
        13800138000 | 138 0013 8000 | 138-0013-8000 | +86 138 0013 8000 | 我的电话是13800138000 | １３８００１３８０００ | 0086 13800138000 | 手机：13800138000，谢谢 => +8613800138000
        021-55550100 | 02155550100 | (021) 5555 0100 | +86 21 5555 0100 => +862155550100
        0755-8888 8888 => +8675588888888
        400-800-8888 => 4008008888
        +852 2123 4567 => +85221234567
        12306 | 不想给 | 订单SO1234567 => -
        """);

    [Theory]
    [MemberData(nameof(Emails))]
    public void Read_Email_AddressFoundAndNormalised(string said, string means) => Assert.Equal(means, new EmailSlot().Read(said, "en"));

    [Theory]
    [MemberData(nameof(EnglishPhones))]
    public void Read_PhoneInEnglish_DigitsWithPlus(string said, string means) => Assert.Equal(means, new PhoneSlot().Read(said, "en"));

    [Theory]
    [MemberData(nameof(ChinesePhones))]
    public void Read_PhoneInChinese_DigitsWithPlus(string said, string means) => Assert.Equal(means, new PhoneSlot().Read(said, "zh"));

    [Theory]
    [InlineData("my order is SO123456", "SO123456")]
    [InlineData("so123456", "so123456")]
    [InlineData("订单号ＳＯ１２３４５６，谢谢", "SO123456")]
    [InlineData("SO123456 again SO123456", "SO123456")]
    [InlineData("SO1234567", "-")]
    [InlineData("ISO123456", "-")]
    [InlineData("SO123456 or SO123457", "-")]
    [InlineData("123456", "-")]
    public void Read_Pattern_FoundInsideTheSentence(string said, string means) =>
        Assert.Equal(means, new PatternSlot(PatternSlot.Compile("SO\\d{6}"), "SO123456").Read(said, "en"));

    [Theory]
    [InlineData("  in my own words  ", "in my own words")]
    [InlineData("🙂", "🙂")]
    [InlineData("北京市 朝阳区", "北京市 朝阳区")]
    [InlineData("   ", "-")]
    [InlineData("?!", "-")]
    public void Read_Text_Trimmed(string said, string means) => Assert.Equal(means, new TextSlot().Read(said, "en"));

    [Fact]
    public void Read_TextTooLong_OutOfRange() =>
        Assert.Equal(SlotProblem.OutOfRange, new TextSlot { MaxLength = 5 }.Read("six letters", Phrases.Context("en")).Problem);
}
