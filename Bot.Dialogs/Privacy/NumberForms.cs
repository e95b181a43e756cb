using System.Text.RegularExpressions;

namespace Bot.Dialogs.Privacy;

/// <summary>Finds numbers of people in a folded text: telephones, cards, identity cards, passports, plates, network addresses, and e-mail addresses.</summary>
internal static partial class NumberForms
{
    /// <summary>What is found, in no order; parts may overlap.</summary>
    /// <param name="folded">The text, folded.</param>
    public static IEnumerable<FoundPersonalData> In(string folded)
    {
        foreach (var (form, kind, isOne) in Forms)
        {
            foreach (Match match in form.Matches(folded))
            {
                var part = match.Groups["id"].Success ? match.Groups["id"] : match;
                if (isOne is null || isOne(folded, part))
                {
                    yield return new(kind, part.Index, part.Length);
                }
            }
        }
    }

    private static (Regex Form, PersonalDataKind Kind, Func<string, Group, bool>? IsOne)[] Forms =>
    [
        (Email(), PersonalDataKind.Email, null),
        (NationalId(), PersonalDataKind.Id, null),
        (OtherId(), PersonalDataKind.Id, null),
        (Iban(), PersonalDataKind.Card, static (_, found) => Checksums.IsIban(Plain(found.Value))),
        (Card(), PersonalDataKind.Card, static (text, found) => Checksums.IsCard(Plain(found.Value)) && !IsOrder(text, found.Index)),
        (Account(), PersonalDataKind.Card, null),
        (Phone(), PersonalDataKind.Phone, static (text, found) => !IsOrder(text, found.Index) || Mobile().IsMatch(found.Value)),
        (NamedPhone(), PersonalDataKind.Phone, null),
        (SpokenPhone(), PersonalDataKind.Phone, null),
        (Plate(), PersonalDataKind.Plate, static (_, found) => found.Value.Any(char.IsAsciiDigit)),
        (Ip(), PersonalDataKind.Ip, static (text, found) => !text.AsSpan(0, found.Index).TrimEnd().EndsWith("version") && !text.AsSpan(0, found.Index).TrimEnd().EndsWith("版本")),
    ];

    private static string Plain(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit));

    // A long number behind "order" is an order, though one in ten checks like a card.
    private static bool IsOrder(string text, int at) => Order().IsMatch(text[Math.Max(0, at - 16)..at]);

    [GeneratedRegex(@"[a-z0-9._%+\-]+ ?@ ?[a-z0-9\-]+(?:\.[a-z0-9\-]+)+|[a-z0-9._\-]{2,}(?: ?[\[(]at[\])] ?| at )[a-z0-9\-]{2,}(?: ?[\[(]dot[\])] ?| dot )[a-z]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\da-z])[1-9]\d{5}[ \-]?(?:19|20)\d\d ?(?:0[1-9]|1[0-2]) ?(?:0[1-9]|[12]\d|3[01])[ \-]?\d{3}[\dx](?![\da-z])|(?<![\da-z])[1-9]\d{5}[5-9]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![\da-z])", RegexOptions.CultureInvariant)]
    private static partial Regex NationalId();

    [GeneratedRegex(@"(?<![\d\-])\d{3}-\d{2}-\d{4}(?![\d\-])|\b[a-z]{1,2}\d{6}\([\da]\)|(?<![\da-z])[a-z][12]\d{8}(?![\da-z])|(?<![\da-z])[eg]\d{8}(?![\da-z])|(?<![\da-z])e[a-hj-np-z]\d{7}(?![\da-z])|(?:护照号?码?|passport(?: (?:no|number|num|id))?|证件号?码?|身份证号?码?|id (?:card|number)|ssn|social security(?: number)?|驾驶证号?|driver'?s licen[cs]e(?: number)?|national id)[.: ]*(?:是|为|is|=|#)?[: ]*(?<id>[a-z]{0,3}\d[\da-z\-]{4,18})", RegexOptions.CultureInvariant)]
    private static partial Regex OtherId();

    [GeneratedRegex(@"(?<![\da-z])[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,4})?(?![\da-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Iban();

    [GeneratedRegex(@"(?<![\da-z\-])\d(?:[ \-]?\d){12,18}(?![\da-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Card();

    [GeneratedRegex(@"(?:银行卡号?|卡号|信用卡号?|储蓄卡号?|银行账号|card (?:no|number)|account number)[.: ]*(?:是|为|is|=|#)?[: ]*(?<id>\d(?:[ \-]?\d){9,18})", RegexOptions.CultureInvariant)]
    private static partial Regex Account();

    [GeneratedRegex(@"(?<![\da-z])\+ ?\d{1,3}(?:[ \-.()]{0,2}\d){6,13}(?!\d)|(?<![\da-z\-])(?:(?:00)?86[ \-]?)?1[3-9]\d[ \-.]?\d{4}[ \-.]?\d{4}(?!\d|-\d)|(?<![\da-z\-])1[3-9]\d[ \-.]\d{3}[ \-.]\d{5}(?!\d)|(?<![\da-z\-])\(?0\d{2,3}\)?[ \-]?\d{3,4}[ \-]?\d{4}(?:(?: ?转 ?|-| ext\.? ?)\d{1,5})?(?!\d)|(?<![\da-z\-])[48]00[ \-]?\d{3}[ \-]?\d{4}(?!\d)|(?<![\da-z\-])(?:1[ \-.])?\(?[2-9]\d\d\)?[ \-.]\d{3}[ \-.]\d{4}(?!\d)|(?<![\da-z\-])1(?:[ \-.]\d){10}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^(?:(?:\+|00)?86[ \-]?)?1[3-9]\d", RegexOptions.CultureInvariant)]
    private static partial Regex Mobile();

    [GeneratedRegex(@"(?:电话|手机|联系方式|座机|号码是|打给我|微信号?|qq号?|phone|mobile|cell|telephone|call me(?: at| on)?|text me(?: at| on)?|whatsapp)(?: ?(?:号码?|number|no))?[.: ]*(?:是|为|is|=)?[: ]*(?<id>\+?\(?\d(?:[ \-.()]{0,2}\d){6,14})(?![\da-z])", RegexOptions.CultureInvariant)]
    private static partial Regex NamedPhone();

    [GeneratedRegex(@"[零〇幺一二三四五六七八九](?:[ 、,\-]?[零〇幺一二三四五六七八九]){9,12}|\b(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)[ ,\-]{1,2}){6,}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b", RegexOptions.CultureInvariant)]
    private static partial Regex SpokenPhone();

    [GeneratedRegex(@"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-hj-np-z][· .\-]?[a-hj-np-z0-9]{4,5}[a-hj-np-z0-9挂学警港澳](?![a-z0-9])|(?:licen[cs]e plate|plate number|number plate|车牌号?)[: ]*(?:是|为|is)?[: ]*(?<id>[a-z0-9][a-z0-9 \-]{3,8}[a-z0-9])(?![a-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Plate();

    [GeneratedRegex(@"(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?![\d.]*\d)|(?<![\da-f:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\da-f:])|(?<![\da-f:])(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}(?![\da-f:])", RegexOptions.CultureInvariant)]
    private static partial Regex Ip();

    [GeneratedRegex(@"(?:订单号?|单号|编号|运单|快递|流水|order|tracking|invoice|ticket|parcel|ref|sku)(?: ?(?:number|no|id))?[号码#:： .]*(?:is|是|为)?[: ]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Order();
}
