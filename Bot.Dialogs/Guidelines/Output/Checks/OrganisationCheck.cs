using System.Buffers;
using System.Text.RegularExpressions;
using Bot.Dialogs.Guidelines.Output.Grounds;
using Bot.Dialogs.Guidelines.Output.Sentences;

namespace Bot.Dialogs.Guidelines.Output.Checks;

/// <summary>G4: no other organisation is named, and no relation to one is told.</summary>
internal static partial class OrganisationCheck
{
    // Looking for the words first is a tenth of the work.
    private static readonly SearchValues<string> Signs = SearchValues.Create(["投资", "注资", "入股", "参股", "控股", "收购", "融资", "股东", "公司", "合资", "合作", "竞争", "竞品", "隶属", "旗下", "客户", "供应商", "invest", "acqui", "merged", "subsidiary", "parent", "shareholder", "venture", "partner", "competitor", "rival", "backed", "funded", "owned", "spun", "customer", "client", "supplier", "affiliated", "we serve", "we also serve", "服务", "than us"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Kinds = SearchValues.Create(["公司", "集团", "资本", "控股", "基金", "大学", "研究", "科学院", "银行"], StringComparison.Ordinal);
    private static readonly SearchValues<string> EnglishKinds = SearchValues.Create([" Inc", " Ltd", " LLC", " Corp", " Company", " Co", " GmbH", " Group", " Holdings", " Capital", " Ventures", " University", " Technolog", " Labs", " Bank", " Partners", " Foundation", " Institute"], StringComparison.Ordinal);

    private static readonly string[] Generic =
    [
        "贵公", "我公", "本公", "该公", "某公", "物流", "快递", "其他", "其它", "外部", "一家", "这家", "哪家", "任何", "各公", "家公", "的公", "您公", "们公", "方公", "保险", "支付", "您的", "我们", "和公", "是公", "在公", "与公", "司或", "集团", "代表公", "以公", "上市",
    ];

    /// <summary>Checks a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="ground">What it is compared with.</param>
    /// <param name="verdict">Takes what is found.</param>
    public static void Check(Sentence sentence, TurnGround ground, Verdict verdict)
    {
        if (WordSearch.First(sentence.Lower, ground.Standing.Denied) is { } denied)
        {
            verdict.Refuse(GateChecks.Organisations, denied);
            return;
        }

        foreach (Match match in sentence.Lower.AsSpan().ContainsAny(Kinds) ? ChineseName().Matches(sentence.Lower) : Enumerable.Empty<Match>())
        {
            if (!IsGeneric(match) && !ground.Has(match.Value[^Math.Min(match.Length, match.Groups["kind"].Length + 2)..]))
            {
                verdict.Refuse(GateChecks.Organisations, match.Value);
            }
        }

        foreach (Match match in sentence.Plain.AsSpan().ContainsAny(EnglishKinds) ? EnglishName().Matches(sentence.Plain) : Enumerable.Empty<Match>())
        {
            if (!ground.Has(match.Value.ToLowerInvariant()))
            {
                verdict.Refuse(GateChecks.Organisations, match.Value);
            }
        }

        Relations(sentence, ground, verdict);
    }

    private static void Relations(Sentence sentence, TurnGround ground, Verdict verdict)
    {
        if (!sentence.Lower.AsSpan().ContainsAny(Signs))
        {
            return;
        }

        var relation = Relation().Match(sentence.Lower);
        if (relation.Success && !sentence.Refuses && !ground.Has(relation.Value))
        {
            verdict.Refuse(GateChecks.Organisations, relation.Value);
        }
    }

    private static bool IsGeneric(Match match)
    {
        var kind = match.Groups["kind"].Index - match.Index;
        var before = match.Value.AsSpan(0, kind);
        foreach (var word in Generic)
        {
            if (before.EndsWith(word) || (match.Value.Length > kind && before.Length > 0 && word.Length == 2 && word[1] == match.Value[kind] && before[^1] == word[0]))
            {
                return true;
            }
        }

        return before.Length < 2;
    }

    [GeneratedRegex(@"[\u4e00-\u9fff]{1,6}?(?<kind>有限公司|股份公司|公司|集团|资本|控股|基金会|基金|大学|研究院|研究所|科学院|工商银行|招商银行|建设银行)", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseName();

    [GeneratedRegex(@"\b(?!(?:Our|Your|The|This|That|My|Their|Any|Another|Other|Each|A|An)\b)[A-Z][\w&'-]+(?: (?:[A-Z&][\w&'-]*|of|and))* (?:Inc|Ltd|LLC|Corp|Corporation|Company|Co|GmbH|Group|Holdings|Capital|Ventures|University|Technologies|Technology|Labs|Bank|Partners|Foundation|Institute)\b", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishName();

    [GeneratedRegex(@"(?:投资了|投资方|投资人|注资|入股|参股|控股|收购|融资|股东|母公司|子公司|合资|战略合作|合作伙伴|合作关系|合作方|竞争对手|竞品|隶属|旗下|达成合作|与.{1,12}合作|是我们的(?:重要|大|长期|老)?客户|我们的(?:重要|主要|大|知名|最大)?客户(?:包括|有|是)|服务过的客户|服务[了于过](?!您)|供应商是)|\b(?:invest(?:ed|s|or|ors|ment) (?:in|from|by) |our investors?|is an investor|acquired|acquisition|merged with|subsidiary|parent company|shareholders?|joint venture|partner(?:s|ed|ship|ships)? (?:with|of|is|are|include)|(?:strategic|business|key|important|our) partners?\b|competitors?|rival|backed by|funded by|owned by|spun off|our (?:\w+ )?(?:customers|clients) (?:include|are|such as)|(?:is|are|was) (?:a |an |one of )?our (?:\w+ )?(?:customer|client|partner|supplier|investor)s?|customer of ours|we (?:also )?serve (?!you|cus)|affiliated with|better than us|worse than us|than us\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Relation();
}
