using System.Buffers;
using Bot.Dialogs.Guidelines.Output.Grounds;
using Bot.Dialogs.Guidelines.Output.Sentences;

namespace Bot.Dialogs.Guidelines.Output.Names;

/// <summary>Titles of people who lead or own a company.</summary>
internal static class Titles
{
    private static readonly string[] Words =
    [
        "董事长", "董事会", "总经理", "总裁", "创始人", "创办人", "联合创始人", "首席", "总监", "负责人", "合伙人", "法定代表人", "法人代表", "掌门人", "一把手", "老板", "高管", "股东", "行政总厨", "副总", "董事",
        "ceo", "cto", "cfo", "coo", "cmo", "cio", "founder", "founders", "co-founder", "co-founders", "cofounder", "cofounders", "chairman", "chairwoman", "chairperson", "president", "vice president", "director", "directors",
        "managing director", "chief executive", "chief technology", "chief financial", "chief operating", "head of engineering", "head of sales", "head of product", "head of support", "head of marketing", "head of development",
        "owner of the company", "company owner", "boss", "executives", "executive team", "leadership team",
    ];

    private static readonly SearchValues<string> Signs = SearchValues.Create(Words, StringComparison.Ordinal);

    /// <summary>The first title that no source gives.</summary>
    /// <param name="lower">A folded sentence.</param>
    /// <param name="ground">The sources.</param>
    public static string? In(string lower, TurnGround ground)
    {
        foreach (var word in lower.AsSpan().ContainsAny(Signs) ? Words : [])
        {
            if (WordSearch.Has(lower, word) && !ground.Has(word))
            {
                return word;
            }
        }

        return null;
    }
}
