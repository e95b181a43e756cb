using Bot.Dialogs.Slots;
using FsCheck.Xunit;

namespace Bot.Tests.Dialogs.Slots;

public sealed class ChoiceSlotTests
{
    private static readonly ChoiceSlot Reasons = new(
    [
        Option("damaged", "Damaged or broken", "商品损坏", "defective", "坏了", "破损"),
        Option("wrong_item", "Wrong item received", "发错货", "not what I ordered", "发错了"),
        Option("too_late", "Arrived too late", "送达太晚", "delayed", "太慢了"),
        Option("changed_my_mind", "Changed my mind", "改变主意", "不想要了", "don't want it any more"),
    ]);

    private static readonly ChoiceSlot Clothes = new([Option("shirt", "Shirt", "衬衫"), Option("coat", "Coat", "外套"), Option("trousers", "Trousers", "裤子"), Option("blanket", "Blanket", "毯子")]);

    private static readonly ChoiceSlot Wines = new([Option("red", "Red", "红"), Option("red_wine", "Red wine", "红酒"), Option("white_wine", "White wine", "白葡萄酒"), Option("beer", "Beer", "啤酒")]);

    public static TheoryData<string, string> English => Phrases.Of("""
        1 | １ | 1. | #1 | one | number one | option 1 | the first | first | the first one | 1st | I'll take the first one | number 1 please | choice 1 | it's the first one => damaged
        Damaged or broken | damaged or broken. | DAMAGED | broken | damaged | it is broken | it was damaged | defective | damagd | brokn | Damaged or brokn | my item arrived damaged => damaged
        2 | two | second | the second one | 2nd | option two | No. 2 | the second option please | second one => wrong_item
        Wrong item received | wrong item | wrong_item | the wrong item | wrong | not what I ordered | it's not what I ordered | wrong itme received => wrong_item
        3 | three | third | the third one | the second last => too_late
        Arrived too late | too late | late | delayed | it arrived too late | too_late | arived too late => too_late
        4 | four | fourth | last | the last one | last one please | the final option | the bottom one | 4) => changed_my_mind
        changed my mind | Changed my mind! | I changed my mind | mind | changed | changed my mnd | don't want it any more | ｃｈａｎｇｅｄ ｍｙ ｍｉｎｄ => changed_my_mind
        5 | 0 | fifth | hello | no idea | damaged and late | wrong item, arrived too late | not damaged | 1 or 2 | first and second | what are they | 12 => -
        """);

    public static TheoryData<string, string> Slips => Phrases.Of("""
        shrit | shiirt | shrt | shitr | shurt | a shrit please => shirt
        caot | cooat | coaat => coat
        trosers | trousrs | truosers => trousers
        blankte | blankett | blnket => blanket
        skirt | short | shorts | skit | shift | shore | boat | cost | goat => -
        """);

    public static TheoryData<string, string> Chinese => Phrases.Of("""
        1 | １ | 一 | 第一个 | 第一 | 第1个 | 选一 | 选1 | 我选第一个 | 第一项 | 1号 | 一号 => damaged
        商品损坏 | 损坏 | 坏了 | 东西坏了 | 破损 | 商品坏了 | 商品损坏了 | 商品損壞 | 因为坏了 => damaged
        2 | 二 | 第二个 | 第二种 | 选第二个 | 第2个吧 | 2。 | 就第二个 | 第二条 => wrong_item
        发错货 | 发错货了 | 发错了 | 發錯貨 | 你们发错货了 | 发错 => wrong_item
        3 | 三 | 第三个 | 选三 | 第三 | 倒数第二个 => too_late
        送达太晚 | 太晚 | 太晚了 | 太慢了 | 送达太晚了 | 物流太慢了 | 送达 => too_late
        4 | 四 | 第四个 | 最后一个 | 最后 | 选最后一个 | 倒数第一 => changed_my_mind
        改变主意 | 改变主意了 | 主意 | 我改变主意了 | 不想要了 | 我不想要了 | 改變主意 | changed my mind => changed_my_mind
        5 | 第五个 | 你好 | 不知道 | 随便 | 坏了而且太晚 | 第一或第二个 | 都有 | 没坏了 | 〇 => -
        """);

    [Theory]
    [MemberData(nameof(English))]
    public void Read_English_OptionMeant(string said, string means) => Assert.Equal(means, Reasons.Read(said, "en"));

    [Theory]
    [MemberData(nameof(Slips))]
    public void Read_NearlyAName_IsASlipOnlyWhenItIsNoOtherWord(string said, string means) => Assert.Equal(means, Clothes.Read(said, "en"));

    [Theory]
    [MemberData(nameof(Chinese))]
    public void Read_Chinese_OptionMeant(string said, string means) => Assert.Equal(means, Reasons.Read(said, "zh"));

    [Theory]
    [InlineData("red", "red")]
    [InlineData("red wine", "red_wine")]
    [InlineData("the red wine please", "red_wine")]
    [InlineData("红", "red")]
    [InlineData("红酒", "red_wine")]
    [InlineData("我要红酒", "red_wine")]
    [InlineData("wine", "-")]
    [InlineData("white", "white_wine")]
    [InlineData("beeer", "beer")]
    [InlineData("bear", "-")]
    [InlineData("葡萄酒", "white_wine")]
    public void Read_NamesThatContainOthers_LongestMeant(string said, string means) => Assert.Equal(means, Wines.Read(said, "en"));

    [Fact]
    public void Read_LabelIsANumber_NameBeatsPlace()
    {
        var sizes = new ChoiceSlot([Option("2", "2", "2"), Option("1", "1", "1")]);

        Assert.Equal("2", sizes.Read("2", "en"));
    }

    [Fact]
    public void Read_SeveralFit_IsAmbiguous() => Assert.Equal(SlotProblem.Ambiguous, Wines.Read("wine", Phrases.Context("en")).Problem);

    [Fact]
    public void Hint_Labels_InTheCustomersLanguage()
    {
        Assert.Equal("Please choose one, by number or name: 1. Red, 2. Red wine, 3. White wine, 4. Beer", Wines.Hint("en"));
        Assert.Equal("请选择一项，回复编号或名称：1. 红；2. 红酒；3. 白葡萄酒；4. 啤酒", Wines.Hint("zh"));
    }

    [Property]
    public void Read_AnyLabelAsItIs_ChoosesIt(FsCheck.NonEmptyString first, FsCheck.NonEmptyString second)
    {
        var slot = new ChoiceSlot([Option("a", $"x {first.Get}", "甲"), Option("b", $"y {second.Get}", "乙")]);

        Assert.Equal("a", slot.Read($"x {first.Get}", "en"));
        Assert.Equal("b", slot.Read($"y {second.Get}", "en"));
    }

    private static ChoiceOption Option(string value, string en, string zh, params string[] synonyms) =>
        new(value, new Dictionary<string, string> { ["en"] = en, ["zh"] = zh }, synonyms);
}
