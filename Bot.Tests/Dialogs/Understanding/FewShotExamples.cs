using Bot.Dialogs.Understanding;

namespace Bot.Tests.Dialogs.Understanding;

/// <summary>A small shop: eight example sentences per script, four in each language, as a manager would write them.</summary>
internal static class FewShotExamples
{
    private const string Scripts = """
        order-status: where is my order | track my package | has my order shipped yet | order status please | 我的订单到哪了 | 查一下物流 | 快递到哪里了 | 订单发货了吗
        delivery: how long does delivery take | what does shipping cost | do you deliver to Canada | is delivery free | 多久能送到 | 运费多少钱 | 包邮吗 | 可以送到西藏吗
        returns: I want to return an item | how do I send something back | the lamp does not fit, can I return it | start a return | 我想退货 | 怎么退货 | 东西不合适可以退吗 | 申请退货
        refund: when do I get my money back | where is my refund | refund has not arrived | how long does a refund take | 退款什么时候到账 | 钱还没退给我 | 退款进度 | 多久能收到退款
        address: change my delivery address | I moved to another flat | wrong address on my order | update shipping address | 修改收货地址 | 地址填错了 | 我搬家了想换地址 | 改一下送货地址
        advice: which lamp would you recommend | I am looking for a desk lamp | what is good for a bedroom | show me your products | 推荐一款台灯 | 卧室用什么灯好 | 有什么产品 | 想买一盏灯
        invoice: I need an invoice | send me the receipt | invoice for my company | can I get a tax invoice | 我要开发票 | 发票怎么开 | 开公司发票 | 电子发票发给我
        coupon: my coupon does not work | do you have a discount code | how do I use a voucher | promo code is not accepted | 优惠券用不了 | 有折扣码吗 | 优惠券怎么用 | 领券
        complaint: I want to complain | your service is terrible | I am very unhappy | this is unacceptable | 我要投诉 | 服务太差了 | 我很不满意 | 太让人失望了
        hours: when are you open | what are your opening hours | are you open on Sunday | what time do you close | 几点营业 | 营业时间 | 周末上班吗 | 你们几点下班
        """;

    /// <summary>Messages that were not among the examples.</summary>
    public const string Messages = """
        order-status: where's my parcel | i want to know where my order is | can you track order SO123456 | did you ship my package | wheres my ordr | 我的快递怎么还没到 | 帮我查下订单物流 | 我的包裹到哪儿了 | 发货了没有
        delivery: how much is shipping | how long until it is delivered | shipping cost to Germany | do you deliver on weekends | 送货要多久 | 邮费是多少 | 大概几天能送到 | 运费怎么算
        returns: i'd like to return this lamp | how can i return my item | can i send it back | return an item please | 我要退货 | 这个灯不合适想退货 | 如何申请退货 | 退货怎么办理
        refund: i have not received my refund | when will my refund arrive | where is my money | refund status | 我的退款到了吗 | 退款多久到账 | 怎么还没退款给我 | 查退款进度
        address: i need to change the address | can i update my address | i entered the wrong address | 帮我改地址 | 收货地址写错了 | 想换个收货地址
        advice: can you recommend a lamp | looking for a bedroom lamp | what lamp is good for reading | 推荐一盏灯 | 台灯推荐 | 想买个卧室用的灯
        invoice: can you send an invoice | need a receipt for my company | i need a tax invoice | 开发票 | 可以开电子发票吗 | 给我开一张发票
        coupon: the coupon code doesn't work | any discount codes | my voucher is not accepted | 优惠券不能用 | 优惠券在哪领 | 有没有优惠券
        complaint: i want to make a complaint | terrible service | i'm really unhappy with you | 我想投诉你们 | 服务太差 | 非常不满意
        hours: what time do you open | are you open on saturday | opening hours? | 营业到几点 | 周日营业吗 | 你们什么时候营业
        """;

    /// <summary>Messages that mean none of the scripts.</summary>
    public const string Strangers = """
        hello | hi there | good morning | thanks a lot | ok | what is the capital of France | tell me a joke | I like turtles | how old are you | write a poem about the sea | the weather is nice today
        who won the football match | can you book a flight to Rome | asdfgh | lol | my cat is sick | I want to | what do you think | do you have kids | play some music | what's the meaning of life | 42
        你好 | 在吗 | 谢谢 | 今天天气怎么样 | 讲个笑话 | 你多大了 | 法国首都是哪里 | 哈哈哈 | 我想 | 我的 | 帮我订一张机票 | 谁赢了比赛 | 写一首诗 | 我喜欢乌龟 | 放首歌 | 人生的意义是什么 | 我家猫病了 | 嗯嗯
        """;

    public static Matcher Trained() => Matcher.Train([.. Rows(Scripts).Select(row => new MatchTarget(row.Label, row.Texts, [], []))], new());

    public static IEnumerable<(string Label, string[] Texts)> Rows(string table) =>
        table.Split('\n').Select(line => line.Split(": ", 2)).Select(line => (line[0].Trim(), line[1].Split('|', StringSplitOptions.TrimEntries)));

    public static IEnumerable<string> Texts(string table) => table.Split(['\n', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
