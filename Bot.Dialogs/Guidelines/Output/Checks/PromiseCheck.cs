using System.Buffers;
using System.Text.RegularExpressions;
using Bot.Dialogs.Guidelines.Output.Grounds;
using Bot.Dialogs.Guidelines.Output.Sentences;

namespace Bot.Dialogs.Guidelines.Output.Checks;

/// <summary>G6: no promise, gift or legal word that no source gives.</summary>
internal static partial class PromiseCheck
{
    // A group is legitimate when a source has one of its words.
    private static readonly string[][] Groups =
    [
        ["保证", "担保", "包赔", "保障赔付", "guarantee", "guaranteed", "guarantees", "warrant"],
        ["承诺", "答应您", "说到做到", "promise", "promised", "we commit", "i commit", "you have my word", "assure you that"],
        ["赔偿", "赔付", "补偿", "假一赔", "compensate", "compensation", "indemnify", "make it up to you"],
        ["全额", "全部退", "full refund", "fully refund", "money back", "refund in full", "refunded in full"],
        ["免费", "赠送", "免单", "白送", "零元", "0元", "免运费", "包邮", "不收费", "无需付费", "不要钱", "free of charge", "for free", "free", "at no cost", "no charge", "complimentary", "without charge", "no extra cost", "no additional cost"],
        ["折扣", "打折", "优惠价", "特价", "立减", "减免", "买一送一", "discount", "discounts", "buy one get one", "special price", "special offer", "on sale", "deal", "price cut", "reduced price"],
        ["无条件", "无理由", "unconditional", "no questions asked", "any reason"],
        ["无限", "不限量", "不限次", "unlimited"],
        ["绝对", "百分百", "百分之百", "肯定会", "一定会", "永远", "零风险", "absolutely", "definitely", "without fail", "risk-free", "never fails", "always up", "zero downtime"],
        ["认证", "等保", "资质", "iso", "soc", "gdpr", "hipaa", "certified", "certification", "certificate", "compliant", "accredited"],
        ["优先处理", "插队", "加急", "特批", "破例", "exception for you", "skip the queue", "front of the queue", "top of the queue", "fast-track", "vip"],
        ["uptime", "可用性", "可用率", "sla", "nines", "个九"],
        ["行业第一", "全国第一", "占有率", "排名第一", "第一品牌", "最好的", "最佳", "领先", "number one", "no. 1", "market leader", "leading", "best in", "the best", "award", "awards", "获奖", "奖项", "国家级"],
        ["升级套餐免费", "upgrade you", "credit your account", "extend your trial", "延长试用", "延期", "额外"],
    ];

    private static readonly SearchValues<string> Signs = SearchValues.Create([.. Groups.SelectMany(group => group)], StringComparison.Ordinal);

    private static readonly SearchValues<string> ClaimSigns = SearchValues.Create(["agree", "deal", "同意", "一言为定", "成交", "没问题", "i will", "i can", "i'll", "给您", "我们的", "转账", "汇款", "打款", "密码", "验证码", "卡号", "身份证", "ours", "our ", "transfer", "wire", "your "], StringComparison.Ordinal);

    /// <summary>Checks a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="ground">What it is compared with.</param>
    /// <param name="verdict">Takes what is found.</param>
    public static void Check(Sentence sentence, TurnGround ground, Verdict verdict)
    {
        foreach (var group in sentence.Lower.AsSpan().ContainsAny(Signs) ? Groups : [])
        {
            if (WordSearch.First(sentence.Lower, group) is { } word && !IsDenied(sentence.Lower, word) && !group.Any(ground.Has))
            {
                verdict.Remove(GateChecks.Promises, word);
            }
        }

        if (!sentence.Lower.AsSpan().ContainsAny(ClaimSigns))
        {
            return;
        }

        var consent = Consent().Match(sentence.Lower);
        if (consent.Success)
        {
            verdict.Remove(GateChecks.Promises, consent.Value);
        }

        var claim = FalseClaim().Match(sentence.Lower);
        if (claim.Success && !Denial().IsMatch(Clauses.Before(sentence.Lower, claim.Index)) && !ground.Has(claim.Value))
        {
            verdict.Remove(GateChecks.Promises, claim.Value);
        }
    }

    // "We cannot guarantee", 无法保证, 没有折扣
    private static bool IsDenied(string lower, string word) => Denial().IsMatch(Clauses.Before(lower, WordSearch.At(lower, word)));

    [GeneratedRegex(@"不|没|无法|无权|未|勿|\b(?:no|not|never|cannot|can't|unable|without|don't|doesn't|won't|isn't|aren't|any|if|whether)\b|是否", RegexOptions.CultureInvariant)]
    private static partial Regex Denial();

    [GeneratedRegex(@"^[""'“]?(?:agreed|deal)\b|\b(?:i|we) agree\b|\bdeal!|^[""'“]?同意|我同意|我们同意|一言为定|成交|没问题，?(?:就|给)|\bi (?:will|can|'ll) (?:give|offer|get) you\b|我(?:可以)?给您?打", RegexOptions.CultureInvariant)]
    private static partial Regex Consent();

    [GeneratedRegex(@"是我们的(?:账号|账户|邮箱|电话|号码|网站|链接)|可以(?:转账|汇款|打款)|请(?:转账|汇款|打款)|转账到|汇款到|\b(?:is|are) (?:indeed )?(?:ours|our account|our (?:official )?(?:e-?mail|number|site))\b|\btransfer (?:the )?(?:money|funds|payment|it) to\b|\bwire (?:the )?(?:money|funds)\b|请?(?:提供|发送|告诉我)您?的?(?:密码|验证码|银行卡号|身份证)|\b(?:send|tell|give) (?:me|us) your (?:password|pin|code|card number|verification code)\b", RegexOptions.CultureInvariant)]
    private static partial Regex FalseClaim();
}
