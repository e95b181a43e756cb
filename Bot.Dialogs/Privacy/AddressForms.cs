using System.Text.RegularExpressions;

namespace Bot.Dialogs.Privacy;

/// <summary>Finds postal addresses, in Chinese and English.</summary>
internal static partial class AddressForms
{
    private static readonly string[] Before = ["住在", "寄到", "送到", "发到", "寄往", "送往", "改成", "改为", "改到", "换成", "地址是", "地址为", "地址", "收货", "位于", "我在", "在", "到", "是", "为"];

    /// <summary>What is found.</summary>
    /// <param name="folded">The text, folded.</param>
    public static IEnumerable<FoundPersonalData> In(string folded)
    {
        foreach (Match match in Chinese().Matches(folded))
        {
            var skip = Skip(match.Value);
            yield return new(PersonalDataKind.Address, match.Index + skip, match.Length - skip);
        }

        foreach (Match match in English().Matches(folded))
        {
            yield return new(PersonalDataKind.Address, match.Index, match.Length);
        }

        foreach (Match match in Named().Matches(folded))
        {
            yield return new(PersonalDataKind.Address, match.Groups["place"].Index, match.Groups["place"].Length);
        }
    }

    // 请帮我改成上海市...: the address begins behind the verb.
    private static int Skip(string address)
    {
        var head = Math.Min(address.Length, 14);
        foreach (var word in Before)
        {
            var at = address.AsSpan(0, head).LastIndexOf(word);
            if (at >= 0 && at + word.Length + 4 < address.Length)
            {
                return at + word.Length;
            }
        }

        return 0;
    }

    [GeneratedRegex(@"(?:[\u4e00-\u9fff]{2,12}?(?:省|自治区|市|区|县|镇|乡|街道)){0,4}[\u4e00-\u9fff]{2,10}?(?:路|街|大道|大街|巷|弄|胡同|道|小区|花园|公寓|大厦|广场|家园|苑|新村|村|里|城|园|楼)[\u4e00-\u9fff]{0,6}?(?:\d+|[一二三四五六七八九十百]+)(?:-\d+)?(?:号楼|号院|号|弄|栋|幢|座|楼|单元|室|层|组)(?:[\u4e00-\u9fff]{0,8}?[\da-z一二三四五六七八九十]+(?:-[\da-z]+)*(?:号楼|号|栋|幢|座|楼|单元|室|层|房|门)){0,5}(?:-?\d{2,5}){0,2}", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\b\d{1,6}[a-z]? (?:[nsew]\.? )?(?:(?!on\b|in\b|the\b|days?\b|orders?\b|items?\b|for\b|from\b|at\b|to\b)[a-z][a-z.'\-]* ){1,3}(?:street|st\b\.?|road|rd\b\.?|avenue|ave\b\.?|boulevard|blvd\b\.?|lane|ln\b\.?|drive|dr\b\.?|way|court|ct\b\.?|place|square|terrace|parkway|highway|close|crescent|gardens)\b(?:,? (?:apt|apartment|suite|unit|flat|floor|room|#)\.? ?[\w\-]+)?(?:,? [a-z][a-z .]{2,20},? ?(?:[a-z]{2} )?\d{5}(?:-\d{4})?)?", RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex(@"(?:收货地址|家庭地址|住址|寄送地址|配送地址)(?:是|为|:)? ?(?<place>[\u4e00-\u9fff\da-z\-]{6,40})|\b(?:p\.?o\.? box) ?(?<place>\d{2,7})", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
