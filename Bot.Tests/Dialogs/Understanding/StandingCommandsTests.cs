using Bot.Dialogs.Understanding;
using Bot.Tests.Dialogs.Slots;

namespace Bot.Tests.Dialogs.Understanding;

public sealed class StandingCommandsTests
{
    public static TheoryData<string, string> English => Phrases.Of("""
        human | agent | talk to a person | can I talk to a real person please | I want to speak to an agent | speak with a human | operator | customer service => Human
        live agent | representative please | let me talk to someone | connect me to an agent | I need a human | get me a person | is there a real person I can talk to? | real person | I'd like to speak to a human => Human
        transfer me to an agent | could I speak with a manager? | I would like to talk to a representative | talk to human | human please! | I don't want to talk to a bot | Please connect me with a live agent. | agent!!! => Human
        back | go back | Back. | please go back | previous | previous question | go back one step | can we go back | take me back | step back | one step back => Back
        stop | cancel | Cancel! | stop it | never mind | nevermind | forget it | quit | exit | abort | please stop | cancel that | stop this | end chat | no, forget it | I want to stop | I changed my mind => Stop
        restart | start over | Start again | start over please | let's start over | can we start over? | reset | begin again | I want to start over | start from the beginning | new conversation => Restart
        help | Help! | menu | main menu | what can you do | What can you do? | help me | I need help | show me the menu | options | ? | can you help me | how does this work | what can I ask => Help
        I want to cancel my order | help me return this | cancel order SO123456 | stop sending me emails | back pain cushion | I want my money back | how do I reset my password | is the agent fee included => -
        send it back | can a person use two coupons | restart my router | my agent told me it was free | where is my order | hello | yes | the human resources guide book | I need help with my order | when will you be back => -
        cancel my subscription | take back the broken lamp | can I cancel? it has not shipped | help me choose a lamp | menu card holder | talk to me about lamps | stop selling this => -
        """);

    public static TheoryData<string, string> Chinese => Phrases.Of("""
        人工 | 转人工 | 人工客服 | 客服 | 找客服 | 我要转人工 | 请转人工 | 转人工客服 | 我要找人工客服 | 真人客服 | 我想和真人说话 | 有没有人工客服 | 能转人工吗 | 帮我转人工 | 轉人工 | 接人工 | 人工服务 => Human
        我要人工 | 我要和人工客服聊 | 叫你们经理来 | 人工！ | 不要机器人，转人工 | 可以转接人工吗 | 联系客服 | 在线客服 | 有人吗 => Human
        返回 | 上一步 | 返回上一步 | 回到上一步 | 后退 | 上一个问题 | 我要返回 | 退回上一步 => Back
        停 | 停止 | 取消 | 算了 | 算了吧 | 退出 | 结束 | 不办了 | 取消吧 | 我要退出 | 那算了 | 不问了 | 结束对话 | 还是算了吧 => Stop
        重新开始 | 从头开始 | 重来 | 重新来 | 我要重新开始 | 重置 | 从头再来 | 重新開始 | 请重新开始 => Restart
        帮助 | 菜单 | 主菜单 | 你能做什么 | 你会什么 | 你可以帮我做什么 | 帮帮我 | 功能 | 幫助 | 怎么用 | 你是谁 | 我可以问什么 | 有哪些功能 | 打开菜单 | ？ => Help
        我要取消订单 | 取消订单 | 帮我退货 | 帮我查一下订单 | 怎么返回商品 | 人工费多少 | 停止发货 | 你好 | 我的订单到哪了 | 好的 | 返现什么时候到 => -
        重新下单 | 重新发货 | 客服电话是多少 | 帮我取消上次的预约 | 退货 | 我要退款 | 菜单栏收纳盒有吗 | 结束日期是哪天 | 帮助孩子学习的玩具 | 人造皮沙发 | 算了一下多收了我钱 => -
        """);

    [Theory]
    [MemberData(nameof(English))]
    public void Read_English_OnlyTheCommandItself(string said, string means) => Assert.Equal(means, StandingCommands.Read(said)?.ToString() ?? "-");

    [Theory]
    [MemberData(nameof(Chinese))]
    public void Read_Chinese_OnlyTheCommandItself(string said, string means) => Assert.Equal(means, StandingCommands.Read(said)?.ToString() ?? "-");
}
