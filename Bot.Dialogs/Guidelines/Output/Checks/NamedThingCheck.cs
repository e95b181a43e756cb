using System.Buffers;
using System.Text.RegularExpressions;
using Bot.Dialogs.Guidelines.Output.Grounds;
using Bot.Dialogs.Guidelines.Output.Names;
using Bot.Dialogs.Guidelines.Output.Sentences;
using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Guidelines.Output.Checks;

/// <summary>Grounding of names: products, plans, brands and places that no source names are not named.</summary>
internal static partial class NamedThingCheck
{
    private static readonly SearchValues<string> EditionSigns = SearchValues.Create(["版", "套餐", "计划", "方案", "会员"], StringComparison.Ordinal);
    private static readonly SearchValues<string> TitleSigns = SearchValues.Create(["《", "「", " plan", " edition", " tier", " package"], StringComparison.Ordinal);

    private static readonly string[] AnyEdition = ["最新", "网页", "手机", "电脑", "移动", "正式", "中文", "英文", "简体", "繁体", "桌面", "旧", "新", "老", "该", "此", "本", "各", "哪个", "这个", "那个", "一个", "上述", "所有", "任何", "不同", "当前", "您的", "何种", "其他", "现有", "电子", "改", "出", "排", "纸质", "两个", "三个", "几个", "每个", "何", "多个", "多", "出", "再", "选择", "购买", "更新", "升级", "适合", "付费", "两", "双", "个", "的", "种", "款"];

    /// <summary>Checks a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="ground">What it is compared with.</param>
    /// <param name="verdict">Takes what is found.</param>
    public static void Check(Sentence sentence, TurnGround ground, Verdict verdict)
    {
        var isChinese = sentence.Plain.Any(PlainText.IsHan);
        foreach (var word in sentence.Words)
        {
            if (IsName(sentence, word, isChinese) && !IsKnown(sentence, word.Text.ToLowerInvariant(), ground))
            {
                verdict.Remove(GateChecks.Grounding, word.Text);
            }
        }

        foreach (Match match in sentence.Lower.AsSpan().ContainsAny(EditionSigns) ? Edition().Matches(sentence.Lower) : Enumerable.Empty<Match>())
        {
            var name = match.Groups["name"].Value;
            if (!Array.Exists(AnyEdition, word => name.EndsWith(word, StringComparison.Ordinal)) && !ground.Has(name[^Math.Min(2, name.Length)..] + match.Groups["kind"].Value) && !ground.Has(name[^1..] + match.Groups["kind"].Value))
            {
                verdict.Remove(GateChecks.Grounding, match.Value);
            }
        }

        foreach (Match match in sentence.Lower.AsSpan().ContainsAny(TitleSigns) ? Titled().Matches(sentence.Lower) : Enumerable.Empty<Match>())
        {
            if (!ground.Has(match.Groups["name"].Value))
            {
                verdict.Remove(GateChecks.Grounding, match.Value);
            }
        }
    }

    // In English a capital letter inside a sentence tells a name; in Chinese any word with one does.
    private static bool IsName(Sentence sentence, LatinWord word, bool isChinese) =>
        word.Text.Length > 1 && !char.IsAsciiDigit(word.Text[0]) && (word.Text.Any(char.IsUpper) || (isChinese && word.Text.Length > 3)) && (isChinese || word.IsAcronym || word.Text.AsSpan(1).ContainsAnyInRange('A', 'Z') || !BeginsSentence(sentence.Plain, word.Start));

    private static bool IsKnown(Sentence sentence, string word, TurnGround ground)
    {
        if (CommonWords.Has(word) || ground.HasWord(word) || Array.TrueForAll(word.Split('-', '\''), part => part.Length < 2 || CommonWords.Has(part) || ground.HasWord(part)) || Array.Exists(ground.OwnNames, own => own.Contains(word, StringComparison.Ordinal)))
        {
            return true;
        }

        // What the customer asked about may be named to say that there is nothing about it.
        return ground.Said.HasWord(word) && sentence.Refuses;
    }

    private static bool BeginsSentence(string plain, int at)
    {
        var before = plain.AsSpan(0, at).TrimEnd(" \"'*_([“‘-•|>#");
        return before.IsEmpty || before[^1] is ':' or '.' or '!' or '?' or ';' or '/' or '…' || char.IsAsciiDigit(before[^1]);
    }

    [GeneratedRegex(@"(?<name>[\u4e00-\u9fffa-z]{1,4})(?<kind>版(?![本权面块式]))|(?<name>旗舰|企业|尊享|豪华|至尊|黄金|白金|钻石|铂金|标准|高级|入门|个人|团队|商业|专业|基础|定制|政务|教育|国际|海外|轻量|精简|普通|家庭|年度|包年|终身|vip|pro|plus|max|lite)(?<kind>版本|套餐|计划|方案|会员)", RegexOptions.CultureInvariant)]
    private static partial Regex Edition();

    [GeneratedRegex(@"《(?<name>[^》]{1,20})》|「(?<name>[^」]{1,20})」|\b(?:the |our )(?<name>[a-z]+(?: [a-z]+)?) (?:plan|edition|tier|package)\b(?<!(?:basic|current|your|this|that|each|every|any|right|same|other|which|paid|free|new|monthly|yearly|annual|first|two|chosen|both) (?:plan|edition|tier|package))", RegexOptions.CultureInvariant)]
    private static partial Regex Titled();
}
