using System.Buffers;
using System.Text.RegularExpressions;
using Bot.Dialogs.Guidelines.Output.Grounds;
using Bot.Dialogs.Guidelines.Output.Sentences;

namespace Bot.Dialogs.Guidelines.Output.Checks;

/// <summary>G12: nothing is said to be done that no service did in this turn, or that no service reports.</summary>
internal static class ActionCheck
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.Compiled;

    private static readonly string AllChinese = string.Join('|', ActionClass.All.Select(kind => kind.Chinese));
    private static readonly string AllEnglish = string.Join('|', ActionClass.All.Select(kind => kind.English));

    private static readonly SearchValues<string> Signs = SearchValues.Create(
        [.. ActionClass.All.SelectMany(kind => kind.Chinese.Split('|').Concat(kind.English.Split('|')).Select(verb => verb[..Math.Min(verb.Length, 6)])), "查询", "核查", "跟进", .. "delet eras remov refund cancel updat chang modif regist submit creat fil escalat transf forwar notif arrang schedu confir approv send priori expedi mov activa upgrad unlock restor reset renew extend waiv credit appl proces plac add issu connec".Split(' ')],
        StringComparison.Ordinal);

    // 已为您取消, 退款成功, 帮您改好了, 正在为您处理, 我会马上退款
    private static readonly Regex Chinese = new(
        $@"(?:已经?|刚刚|刚才|现已|均已|都已|成功)(?:[\u4e00-\u9fff]{{0,8}}?)(?<verb>{AllChinese})|(?<verb>{AllChinese})(?:成功|完毕|完成|好了|了(?=[，。！,.!]|$))|(?<by>我(?:们|方)?(?:已|来|会|将|马上|立即|立刻|现在|这就|可以){{0,3}}(?:帮|为|给|替|将|把)您?[\u4e00-\u9fff]{{0,6}}?)(?<verb>{AllChinese})|(?<by>(?:正在|马上|立即|立刻|这就|现在就)(?:帮|为|给|替)您[\u4e00-\u9fff]{{0,6}}?)(?<verb>{AllChinese}|查询|核查|跟进)",
        Options);

    private static readonly Regex English = new(
        $@"\b(?<by>(?:i|we)(?:'ve| have|'d| had)?(?: just| already| now| successfully| also| gone ahead and| went ahead and)* )(?<verb>{AllEnglish})\b|\b(?:has|have|had)(?: now| just| already| also| all)*(?: been)?(?: successfully| fully| now| already)* (?<verb>{AllEnglish})\b|\b(?:is|are|was|were)(?: now| successfully| already| hereby| all)* (?<verb>{AllEnglish})\b|^(?:ok(?:ay)?,? |great,? |sure,? |all )?(?<verb>{AllEnglish})(?=[.!,]|$)|\b(?<by>(?:i|we)(?:'m| am|'re| are|'ll| will)(?: now| just| going to| go ahead and| immediately| happily| personally)* )(?<verb>delet|eras|remov|refund|reimburs|cancel|updat|chang|modif|regist|submit|creat|fil|escalat|transfer|forward|notif|arrang|schedul|confirm|approv|send|prioriti|expedit|mov|activat|upgrad|unlock|restor|reset|renew|extend|waiv|credit|appl|process|plac|add|issu|connect)\w*\b",
        Options);

    // Rules and questions tell no events: "once it has been shipped", 已付款的订单, 发货后
    private static readonly Regex Conditional = new(
        @"如果|若|一旦|当|等到|待|是否|尚未|还没|没有|未能|无法|不能|不会|未|之前|以便|需要|请|\b(?:if|when|once|after|until|before|unless|whether|as soon as|in case|not|no|never|can't|cannot|unable|only|every time|whenever|each|can be|may be|must be|should be|usually|normally|who|that|which|how)\b|n't\b", Options);

    /// <summary>Checks a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="ground">What it is compared with.</param>
    /// <param name="verdict">Takes what is found.</param>
    public static void Check(Sentence sentence, TurnGround ground, Verdict verdict)
    {
        if (!sentence.Lower.AsSpan().ContainsAny(Signs) || sentence.Lower.AsSpan().TrimEnd().TrimEnd('"') is [.., '?'])
        {
            return;
        }

        if (sentence.Lower.AsSpan().ContainsAnyInRange('\u3400', '\u9fff'))
        {
            Check(Chinese, sentence.Lower, ground, verdict);
        }

        if (sentence.Lower.AsSpan().ContainsAnyInRange('a', 'z'))
        {
            Check(English, sentence.Lower, ground, verdict);
        }
    }

    private static void Check(Regex form, string lower, TurnGround ground, Verdict verdict)
    {
        foreach (Match match in form.Matches(lower))
        {
            if (!IsRule(lower, match) && !Happened(match, ground))
            {
                verdict.HandOff(GateChecks.Actions, match.Value);
            }
        }
    }

    private static bool IsRule(string lower, Match match)
    {
        var clause = Clauses.Before(lower, match.Index);
        var rest = lower.AsSpan(match.Index + match.Length);
        return Conditional.IsMatch(clause) || rest.StartsWith("的") || rest.StartsWith("后") || rest.StartsWith("之后") || rest.StartsWith("时") || rest.StartsWith("以后") || rest.StartsWith("前") || Conditional.IsMatch(match.Value);
    }

    private static bool Happened(Match match, TurnGround ground)
    {
        var verb = match.Groups["verb"].Value;
        var stems = ActionClass.All.Where(kind => Claims(kind, verb)).SelectMany(kind => kind.Stems).ToList();
        return ground.Facts.Done.Any(name => stems.Exists(stem => name.Contains(stem, StringComparison.OrdinalIgnoreCase)))
            || (!match.Groups["by"].Success && stems.Exists(stem => ground.Data.Text.Contains(stem, StringComparison.Ordinal)));
    }

    private static bool Claims(ActionClass kind, string verb) =>
        Array.Exists(kind.Chinese.Split('|'), word => word == verb) || Array.Exists(kind.English.Split('|'), word => word.StartsWith(verb, StringComparison.Ordinal) || word == verb)
        || Array.Exists(kind.Stems, verb.StartsWith);
}
