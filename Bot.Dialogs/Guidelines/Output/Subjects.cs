using Bot.Dialogs.Guidelines.Output.Checks;
using Bot.Dialogs.Guidelines.Output.Grounds;
using Bot.Dialogs.Guidelines.Output.Names;
using Bot.Dialogs.Guidelines.Output.Sentences;
using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Guidelines.Output;

/// <summary>What a sentence is about.</summary>
internal enum Subject
{
    /// <summary>Something else: many words, and none of them known.</summary>
    Foreign,

    /// <summary>Nothing that is known.</summary>
    None,

    /// <summary>The service in general: a greeting, an apology, an offer to help, a question.</summary>
    Service,

    /// <summary>Something that a source tells.</summary>
    Source,
}

/// <summary>Tells what a sentence is about.</summary>
internal static class Subjects
{
    private const int ManyWords = 5;

    private const string EmptyHan = "的了是在我你您他她它们这那有和与也就不都吗呢吧啊呀哦很会能可以要想请把被给对到从上下里个么什怎为";

    private static readonly string[] ServiceWords =
    [
        "您好", "你好", "欢迎", "感谢", "谢谢", "抱歉", "对不起", "无法", "帮您", "帮助", "帮到", "人工", "客服", "转接", "咨询", "请问", "订单", "退款", "退货", "换货", "物流", "快递", "发货", "配送", "运费", "支付", "付款", "价格", "发票", "优惠", "账户", "账号", "产品", "商品", "服务", "问题", "联系", "电话",
        "邮箱", "官网", "售后", "购买", "签收", "地址", "收货", "查询", "提供", "信息", "资料", "理解", "稍等", "核实", "处理", "反馈", "投诉", "其他", "疑问", "随时", "祝您", "再见", "功能", "使用", "方式", "邮件", "选择", "注册", "登录", "打开", "步骤", "密码", "验证码", "对话", "安全", "公司", "客户", "回复", "套餐", "试用", "退换", "工作日",
    ];

    /// <summary>Tells it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="ground">The sources.</param>
    public static Subject Of(Sentence sentence, TurnGround ground)
    {
        if (sentence.Quantities.Exists(found => ground.Gives(found.Quantity)) || ContactCheck.GivesAny(sentence, ground.Standing.Contacts) || Array.Exists(ground.Standing.Names, name => sentence.HasAny(name)))
        {
            return Subject.Source;
        }

        var (known, service, all) = Han(sentence.Lower, ground);
        foreach (var word in sentence.Words)
        {
            Count(word.Text.ToLowerInvariant(), ground, ref known, ref service, ref all);
        }

        return known >= 2 && known * 3 >= all ? Subject.Source
            : service > 0 && (service + known) * 3 >= all ? Subject.Service
            : known > 0 && known * 3 >= all ? Subject.Service
            : known == 0 && service * 4 <= all && all >= ManyWords ? Subject.Foreign : Subject.None;
    }

    private static void Count(string word, TurnGround ground, ref int known, ref int service, ref int all)
    {
        if (word.Length < 3 || EmptyWords.Has(word))
        {
            return;
        }

        all++;
        if (ground.HasWord(word))
        {
            known++;
        }
        else if (CommonWords.Has(word))
        {
            service++;
        }
    }

    private static (int Known, int Service, int All) Han(string lower, TurnGround ground)
    {
        var (known, service, all) = (0, 0, 0);
        for (var i = 1; i < lower.Length; i++)
        {
            if (!PlainText.IsHan(lower[i]) || !PlainText.IsHan(lower[i - 1]) || EmptyHan.Contains(lower[i], StringComparison.Ordinal) || EmptyHan.Contains(lower[i - 1], StringComparison.Ordinal))
            {
                continue;
            }

            all++;
            known += ground.HasPair(Source.Pair(lower[i - 1], lower[i])) ? 1 : 0;
        }

        foreach (var word in ServiceWords)
        {
            service += lower.Contains(word, StringComparison.Ordinal) ? 2 : 0;
        }

        return (known, service, all);
    }
}
