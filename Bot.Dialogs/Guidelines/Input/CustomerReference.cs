using System.Buffers;
using System.Text.RegularExpressions;
using Bot.Dialogs.Guidelines.Output.Names;

namespace Bot.Dialogs.Guidelines.Input;

/// <summary>Knows questions whether somebody with a name is a customer: "马化腾用过你们产品没", "Has Maria Lindgren ever bought from you?".</summary>
internal static partial class CustomerReference
{
    private const int LongestSentence = 200;
    private const int Overlap = 100;

    private const string EnglishName = @"(?:(?:Mr|Ms|Mrs|Dr|Sir|Lady)\.?\s+\p{Lu}[\p{L}'’-]+|\p{Lu}[\p{L}'’-]+(?:\s+(?:de|da|van|von|bin|al))?(?:\s+\p{Lu}[\p{L}'’-]+){1,3})";
    private const string EnglishUse = @"(?:uses?|used|using|tr(?:y|ies|ied)|b(?:uys?|ought)|order(?:s|ed)?|shop(?:s|ped)?|own(?:s|ed)?|endorse[sd]?|recommend(?:s|ed)?|subscribe[sd]?|signed up|work(?:s|ed)? with|a (?:paying )?(?:customer|client|user|fan|subscriber))";
    private const string ChineseStart = "(?:^|[，。！？、,.!?:：\\s]|(?<hearsay>听说|据说|听闻|传闻|有人说|网上说)|请问|想问|问一?下|那个?|难道|(?<whether>是不是|有没有|是否)|比如|像|连)";
    private const string ChineseAdverb = "(?:先生|女士|老师|本人|他|她|以前|之前|现在|目前|去年|今年|平时|到底|真的|也|都|曾经|曾|可能|会|正|一直|(?<fact>在)|(?<whether>(?<fact>是不是|有没有|是否|有无)))";
    private const string ChineseUse = "(?:(?<whether>(?<fact>用没用|买没买))|用|使用|试|试用|体验|买|购买|订|订购|采购|采用|选|选择|选用|下单|代言|推荐|光顾)(?:(?<fact>过|了)|着|的是|的)?";
    private const string ChineseCustomer = "(?<fact>是)[^，。；,;!?！？]{1,8}?的?(?:客户|用户|会员|顾客|粉丝|代言人|买家)";
    private const string ChineseEnd = "(?<fact>(?:你们|您们|贵司|贵公司|你家)(?:家|的)*(?:产品|服务|东西|软件|系统|平台|应用)?(?=(?:吗|么|嘛|没|不|没有)[?？]*$))?[^，。；,;!?！？]{0,16}?(?:(?<asks>没有?|吗|么|嘛|不|吧|呢|没用过)[?？！!。]*$|(?<asks>[?？])|$|[，。！？、,.!?])";

    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？!?；;\n");

    // Times of one's own life, things and kinds of people begin like a surname.
    private static readonly HashSet<string> NoNames = new(["高中", "初中", "高一", "高二", "高三", "安卓", "平常", "和我", "和你", "和他", "时常", "经常", "常常", "有时", "平时", "以前", "明明"], StringComparer.Ordinal);

    /// <summary>Whether a text asks it. Of long sentences English is read piece by piece and Chinese not at all, so that reading takes time in proportion to the length.</summary>
    /// <param name="text">As the customer wrote it: capital letters tell a name.</param>
    public static bool IsAsked(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(Ends);
            var end = length < 0 ? text.Length : start + length + 1;
            var sentence = text[start..end];
            if (IsAskedInEnglish(sentence) || (sentence.Length <= LongestSentence && Chinese().Matches(sentence).Any(IsAboutAName)))
            {
                return true;
            }

            start = end;
        }

        return false;
    }

    // A full stop ends no sentence here: it stands after titles too.
    private static bool IsAskedInEnglish(string sentence)
    {
        for (var at = 0; at + Overlap < sentence.Length || at == 0; at += LongestSentence - Overlap)
        {
            if (English().IsMatch(sentence[at..Math.Min(at + LongestSentence, sentence.Length)]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAboutAName(Match match)
    {
        var name = match.Groups["name"].Value;
        var (fact, asks) = (match.Groups["fact"].Success, match.Groups["asks"].Success || match.Groups["hearsay"].Success || match.Groups["whether"].Success);

        // "高血压用你们的茶行吗" speaks of nobody; that somebody has done it does.
        return asks && !NoNames.Contains(name[..2]) && ((fact && name.Length > 2 && ChineseNames.CanBe(name)) || ChineseNames.CanBeWhole(name));
    }

    [GeneratedRegex(@"\b(?:[Dd]oes|[Dd]id|[Dd]o|[Hh]as|[Hh]ave|[Ii]s|[Ww]as|[Hh]eard(?: that)?|[Tt]rue that|[Ss]ay(?: that)?)\s+" + EnglishName + @"\s+(?:(?:ever|also|really|actually|currently|still|already|personally|himself|herself|too|not)\s+)*" + EnglishUse + @"\b(?!.{0,24}\b(?i:sdk|api|plugin|account)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex English();

    // At the beginning of a clause: "我去年用过你们" speaks of oneself.
    [GeneratedRegex(ChineseStart + "(?:请问|想问|问一?下|那个?)?(?<whether>是不是|有没有|是否)?(?<name>[\\u4e00-\\u9fff]{2,4}?)" + ChineseAdverb + "*(?:" + ChineseUse + "|" + ChineseCustomer + ")" + ChineseEnd, RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();
}
