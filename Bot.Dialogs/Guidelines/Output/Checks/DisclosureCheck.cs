using System.Buffers;
using System.Text.RegularExpressions;
using Bot.Dialogs.Guidelines.Output.Grounds;
using Bot.Dialogs.Guidelines.Output.Sentences;

namespace Bot.Dialogs.Guidelines.Output.Checks;

/// <summary>G13: nobody is told that a person writes.</summary>
internal static partial class DisclosureCheck
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(["真人", "人类", "活人", "人工", "坐席", "客服", "员工", "机器", "智能", "程序", "电脑", "ai", "有血有肉", "是人", "human", "person", "people", "man", "live", "agent", "member", "employee", "bot", "a.i.", "machine", "program", "computer", "virtual"], StringComparison.Ordinal);

    /// <summary>Checks a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="ground">What it is compared with.</param>
    /// <param name="verdict">Takes what is found.</param>
    public static void Check(Sentence sentence, TurnGround ground, Verdict verdict)
    {
        if (!sentence.Lower.AsSpan().ContainsAny(Signs))
        {
            return;
        }

        var claim = Human().Match(sentence.Lower);
        if (claim.Success && !Negated().IsMatch(sentence.Lower))
        {
            verdict.Replace(GateChecks.Disclosure, claim.Value, ground.Facts.Texts.Disclosure);
        }
    }

    [GeneratedRegex(@"(?:我|这边|本人)(?:就)?是(?:一名|一位|一个|个)?(?:真正的|专业的|资深的?)?(?:真人|人类|活人|人工客服|人工坐席|客服[\u4e00-\u9fff]{2}[，。！,.!]|[\u4e00-\u9fff]{0,2}员工|(?:在线)?客服(?:人员|专员|代表))|我(?:可|绝对|当然|真的)?(?:不是|并非|绝非)(?:一个|什么|个)?(?:ai|人工智能|机器人|机器|程序|电脑|智能)|不是(?:机器人|ai)(?:在|，)|真人(?:在)?为您服务|我有血有肉|我(?:也)?是人(?![工员])|\b(?:i'?m|i am|this is|(?:you'?re|you are) (?:talking|speaking|chatting) (?:to|with)|as) (?:actually |really |indeed )?(?:an? )?(?:real |live |actual |fellow )?(?:human(?: being)?|person|people|man|woman|live agent|human agent|member of (?:the|our) (?:team|staff)|employee)\b|\b(?:i'?m|i am|i assure you i'?m) (?:definitely |certainly |really |absolutely )?(?:not|no|neither) (?:an? )?(?:ai\b|a\.i\.|bot|robot|machine|chatbot|program|computer|virtual)|\bhuman here\b|\bno (?:bot|robot|ai) here\b", RegexOptions.CultureInvariant)]
    private static partial Regex Human();

    [GeneratedRegex(@"我不是(?:真人|人类|人工客服)|\bi'?m not (?:a )?(?:human|person|real)|\bi am not (?:a )?(?:human|person|real)", RegexOptions.CultureInvariant)]
    private static partial Regex Negated();
}
