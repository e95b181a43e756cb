using System.Buffers;
using System.Text.RegularExpressions;
using Bot.Dialogs.Guidelines.Output.Grounds;
using Bot.Dialogs.Guidelines.Output.Sentences;

namespace Bot.Dialogs.Guidelines.Output.Checks;

/// <summary>G1: street addresses and whereabouts are the brand's or the customer's own.</summary>
internal static partial class PlaceCheck
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(["区", "县", "路", "街", "道", "厦", "广场", "园", "楼", "胡同", "总部", "办公", "办事", "公司", "我们", "地址", "street", "st.", "road", "rd", "avenue", "ave", "boulevard", "blvd", "lane", "drive", "square", "plaza", "tower", "building", "highway", "parkway", "headquarter", "based", "office", "located", " st"], StringComparison.Ordinal);

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

        foreach (Match match in Chinese().Matches(sentence.Lower))
        {
            if (!IsKnown(match.Groups["place"].Value, ground))
            {
                verdict.Remove(GateChecks.Contacts, match.Value);
            }
        }

        foreach (Match match in English().Matches(sentence.Lower))
        {
            if (!ground.Standing.Contacts.HasAddress(match.Value) && !ground.Has(match.Value))
            {
                verdict.Remove(GateChecks.Contacts, match.Value);
            }
        }

        foreach (Match match in Whereabouts().Matches(sentence.Lower))
        {
            if (!ground.Has(match.Groups["place"].Value.Trim()))
            {
                verdict.Remove(GateChecks.Contacts, match.Value);
            }
        }
    }

    private static bool IsKnown(string place, TurnGround ground) => ground.Standing.Contacts.HasAddress(place) || ground.Standing.Source.Text.Contains(place, StringComparison.Ordinal) || ground.Data.Text.Contains(place, StringComparison.Ordinal)
        || ground.Passages.Text.Contains(place, StringComparison.Ordinal);

    [GeneratedRegex(@"(?<place>[\u4e00-\u9fff]{2}(?:区|县|路|街道|大街|大道|胡同|大厦|广场|园区|科技园|大楼|写字楼)[\u4e00-\u9fff]{0,10}?(?:[\da-z]+|[一二三四五六七八九十百]+)(?:号楼|号院|号|弄|室|层|楼|栋|幢|座|单元))|(?<place>[\u4e00-\u9fff]{2}区[\u4e00-\u9fff]{2,8}(?:大厦|路|大道|街道|广场|园区|大楼|村))", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\b\d{1,5}[a-z]? (?:[a-z][a-z.'-]* ){1,4}(?:street|st|road|rd|avenue|ave|boulevard|blvd|lane|drive|square|plaza|tower|building|highway|parkway)\b", RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex(@"(?:总部|办公室|办事处|公司|我们|分公司)(?:就)?(?:位于|坐落于|坐落在|设在|设于|在)(?<place>[\u4e00-\u9fff]{2})(?!线|您|这里|售|处理|努力|为您|服务|周|工作|一起)|地址(?:是|为|:|：)(?<place>[\u4e00-\u9fff]{2,4})|\b(?:headquartered|based|headquarters (?:is|are)|our (?:\w+ )?offices? (?:is|are)(?: located)?|we are located) (?:in|at) (?:the )?(?<place>[a-z]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Whereabouts();
}
