using Bot.Dialogs.Guidelines.Output.Grounds;
using Bot.Dialogs.Guidelines.Output.Sentences;

namespace Bot.Dialogs.Guidelines.Output.Checks;

/// <summary>G11: nothing is recommended to who complains, is in need, was refused or declined before.</summary>
internal static class PromotionCheck
{
    private static readonly string[] Words =
    [
        "升级", "试用", "优惠", "折扣", "促销", "活动价", "套餐", "推荐您", "顺便推荐", "为您推荐", "不妨考虑", "欢迎选购", "更多功能", "高级功能", "限时", "特惠", "新品", "会员",
        "upgrade", "upgrading", "trial", "discount", "promotion", "special offer", "plan", "plans", "recommend our", "i recommend", "we recommend", "check out our", "why not try", "you might also like", "sign up", "subscribe", "premium", "membership",
    ];

    /// <summary>Checks a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="ground">What it is compared with.</param>
    /// <param name="verdict">Takes what is found.</param>
    public static void Check(Sentence sentence, TurnGround ground, Verdict verdict)
    {
        if (ground.Facts.Kind is TurnKind.Normal)
        {
            return;
        }

        if ((WordSearch.First(sentence.Lower, ground.Standing.Offers) ?? WordSearch.First(sentence.Lower, Words)) is { } word)
        {
            verdict.Remove(GateChecks.Promotion, word);
        }
    }
}
