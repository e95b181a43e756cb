using Bot.Dialogs.Slots.Numbers;

namespace Bot.Dialogs.Slots.Addresses;

/// <summary>Whether a text is a Chinese address: an area or a road, and something exact in it such as a number.</summary>
internal static class ChineseAddress
{
    private static readonly string[] Areas = ["特别行政区", "自治区", "自治州", "自治县", "新区", "开发区", "省", "市", "区", "县", "镇", "乡", "州", "旗", "盟", "香港", "澳门"];
    private static readonly string[] Roads = ["大道", "大街", "胡同", "街道", "公路", "路", "街", "巷", "道", "里弄", "环", "同里"];
    private static readonly string[] Sites =
    [
        "小区", "花园", "公寓", "大厦", "广场", "大楼", "中心", "大学", "学院", "中学", "小学", "医院", "酒店", "宾馆", "园区", "工业园", "科技园", "产业园", "软件园", "新村", "家园", "苑", "新城", "公馆", "别墅", "商场", "府", "村", "庄", "屯", "城", "园", "居", "庭",
        "驿站", "写字楼", "大院", "宿舍",
    ];

    private static readonly string[] Exact = ["号楼", "号院", "单元", "号", "弄", "室", "栋", "幢", "座", "楼", "层", "组", "门", "户", "房", "巷", "期", "队", "社"];

    private static readonly string[] NoAddress = ["吗", "?", "什么", "哪", "怎么", "多少", "不知道", "在路上", "一路", "订单号", "手机号", "电话", "几号", "为什么", "改天", "算了", "不想", "没有", "还没", "退款", "身份证号", "账号", "编号", "月", "尺码"];

    /// <summary>Whether the text is one.</summary>
    public static bool IsAddress(string text)
    {
        if (!text.Any(PlainText.IsHan) || text.Length < 5 || NoAddress.Any(word => text.Contains(word, StringComparison.Ordinal)))
        {
            return false;
        }

        var (area, road, site, exact) = (Ends(text, Areas), Ends(text, Roads), Ends(text, Sites), HasNumbered(text));
        return (exact && (area || road || site)) || (site && (area || road)) || (area && road && text.Length >= 9);
    }

    // The unit comes after a name: two characters or more, Chinese or digits, since the last mark.
    private static bool Ends(string text, string[] units)
    {
        foreach (var unit in units)
        {
            for (var at = text.IndexOf(unit, StringComparison.Ordinal); at >= 0; at = text.IndexOf(unit, at + 1, StringComparison.Ordinal))
            {
                if (unit is "香港" or "澳门" || (at >= 1 && (PlainText.IsHan(text[at - 1]) || char.IsLetterOrDigit(text[at - 1])) && (at >= 2 || unit.Length > 1)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasNumbered(string text)
    {
        foreach (var unit in Exact)
        {
            for (var at = text.IndexOf(unit, StringComparison.Ordinal); at > 0; at = text.IndexOf(unit, at + 1, StringComparison.Ordinal))
            {
                if (char.IsAsciiLetterOrDigit(text[at - 1]) || ChineseNumber.Digit(text[at - 1]) is not null || ChineseNumber.IsUnit(text[at - 1]) || text[at - 1] is '甲' or '乙' or '丙')
                {
                    return true;
                }
            }
        }

        // 世纪大道100, 3-2-501
        return char.IsAsciiDigit(text[^1]) && text.Count(char.IsAsciiDigit) <= 10;
    }
}
