using Bot.Dialogs.Slots;

namespace Bot.Tests.Dialogs.Slots;

public sealed class YesNoSlotTests
{
    public static TheoryData<string, string> English => Phrases.Of("""
        yes | Yes! | YES | y | yeah | yep | yup | yes please | yes, please do | sure | sure thing | of course | ok | okay | OK. | k | alright | all right => True
        absolutely | definitely | certainly | correct | that's right | that’s correct | right | exactly | go ahead | please do | do it | sounds good | fine by me | works for me => True
        I agree | I confirm | confirmed | no problem | why not | yes I do | I do | yes I want to return it | sure, go ahead | ok thanks | yeah, that's fine | 👍 | yes yes | ｙｅｓ => True
        no | No! | NO | n | nope | nah | no thanks | no, thank you | no way | not really | not now | never | never mind | don't | do not | please don't | no need | not today => False
        I don't think so | absolutely not | of course not | I'd rather not | no I'm good | wrong | incorrect | that's wrong | not correct | it isn't | no, not at all | cancel | forget it => False
        no thanks, I'm good | I don't want that | no it is not | not interested | no no | 👎 | nope, sorry | no please keep it | decline | I disagree | don't do it | not yet => False
        not sure | I'm not sure | maybe | perhaps | I don't know | yes and no | it depends | what? | why? | where is my order | ok but not today | hello | what does that mean | let me think about it | 5 | how long does it take | yes? | yes or no | probably | later => -
        """);

    public static TheoryData<string, string> Chinese => Phrases.Of("""
        是 | 是的 | 是啊 | 对 | 对的 | 对对对 | 没错 | 嗯 | 嗯嗯 | 好 | 好的 | 好啊 | 好吧 | 好嘞 | 好的，谢谢 | 行 | 行吧 | 可以 | 可以的 | 可以啊 => True
        当然 | 当然可以 | 没问题 | 没有问题 | 同意 | 我同意 | 确认 | 确定 | 要 | 我要 | 需要 | 愿意 | 就这样 | 那好吧 | OK | ok的 | 好的好的 | 是的，没错 | 嗯，可以 | 是的！！ => True
        好的请帮我办理 | 可以帮我处理 | 是的我要退货 | 没问题的 | 沒問題 | 對 | 是滴 | 必须的 | 继续 | 接受 | 好哒 | 成 => True
        不 | 不是 | 不是的 | 不对 | 不要 | 不要了 | 不用 | 不用了 | 不用了谢谢 | 不用了，谢谢 | 不必 | 不需要 | 不行 | 不可以 | 不好 | 不同意 | 不愿意 | 不想 | 我不想 | 不了 => False
        没有 | 还没有 | 没 | 算了 | 算了吧 | 拒绝 | 错 | 错了 | 别 | 别了 | 暂时不用 | 先不用 | 下次吧 | 取消 | 否 | 当然不是 | 绝对不行 | 没必要 | 不感兴趣 | 不，谢谢 => False
        不想退货了 | 不需要帮我处理 | 没有收到 => False
        不确定 | 不知道 | 也许 | 可能吧 | 看情况 | 再说吧 | 我考虑一下 | 随便 | 都行 | 什么意思 | 为什么 | 多少钱 | 需要几天 | 可以吗 | 是不是 | 你好 | 我的订单在哪 | 好像是 | 不好意思 | 对不起 | 行李箱坏了 | 好的，不用了 => -
        """);

    [Theory]
    [MemberData(nameof(English))]
    public void Read_English_AgreesOrDeclines(string said, string means) => Assert.Equal(means, new YesNoSlot().Read(said, "en"));

    [Theory]
    [MemberData(nameof(Chinese))]
    public void Read_Chinese_AgreesOrDeclines(string said, string means) => Assert.Equal(means, new YesNoSlot().Read(said, "zh"));

    [Fact]
    public void Hint_BothLanguages_NameBothAnswers()
    {
        Assert.Contains("yes or no", new YesNoSlot().Hint("en"), StringComparison.Ordinal);
        Assert.Contains("“是”或“否”", new YesNoSlot().Hint("zh"), StringComparison.Ordinal);
    }
}
