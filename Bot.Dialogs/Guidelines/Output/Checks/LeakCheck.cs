using System.Buffers;
using System.Text.RegularExpressions;
using Bot.Dialogs.Guidelines.Output.Grounds;
using Bot.Dialogs.Guidelines.Output.Sentences;

namespace Bot.Dialogs.Guidelines.Output.Checks;

/// <summary>G5: nothing of the prompt comes out, plain, reversed, spaced or encoded.</summary>
internal static partial class LeakCheck
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(["准则", "设定", "指令", "提示", "规则", "规定", "系统", "越狱", "开发者", "guideline", "rule", "prompt", "system", "instruct", "configuration", "directive", "freebot", "developer", "jailbreak", "dan"], StringComparison.Ordinal);

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

        var mention = Mention().Match(sentence.Lower);
        if (!mention.Success)
        {
            return;
        }

        if (sentence.Refuses && !Numbered().IsMatch(sentence.Lower))
        {
            verdict.Replace(GateChecks.PromptLeak, mention.Value, ground.Facts.Texts.Refusal);
        }
        else
        {
            verdict.Refuse(GateChecks.PromptLeak, mention.Value);
        }
    }

    /// <summary>Whether a whole text repeats the prompt, in any reading.</summary>
    /// <param name="lower">The text so far, folded.</param>
    /// <param name="ground">What it is compared with.</param>
    public static bool Leaks(string lower, TurnGround ground)
    {
        var standing = ground.Standing;
        return HasCanary(lower, standing.Canary) || standing.Prompt.Repeat(lower) || standing.Prompt.RepeatBackwards(lower);
    }

    private static bool HasCanary(string lower, string canary)
    {
        if (canary.Length < 4)
        {
            return false;
        }

        var squeezed = FactIndex.Squeeze(lower);
        return squeezed.Contains(canary, StringComparison.Ordinal) || squeezed.Contains(string.Concat(canary.Reverse()), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"准则|(?:我的|这些|以下|系统|内部|上述|全部)(?:设定|指令|提示词|规则|规定)|系统提示|提示词|系统消息|系统指令|\bguidelines?\b|\brules? (?:no\.? ?)?\d+|\bsystem (?:prompt|message|instruction)|\b(?:my|the|these|following|initial|original|hidden|internal) (?:instructions?|prompts?|rules|configuration|directives)\b|\binstructed (?:to|not)\b|\bas (?:freebot|dan)\b|\bfreebot\b|\bdeveloper mode\b|开发者模式|越狱|\bjailbreak", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();

    [GeneratedRegex(@"准则第?[\d一二三四五六七八九十]|第[\d一二三四五六七八九十]+条(?:准则|规则|规定)|\b(?:guidelines?|rules?) (?:no\.? ?)?\d", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
