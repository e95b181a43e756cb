namespace Bot.Dialogs.Slots.Addresses;

/// <summary>The words around an address: "please send it to ...", 麻烦送到……，谢谢.</summary>
internal static class AddressWords
{
    private static readonly string[] Before =
    [
        "my", "new", "current", "home", "delivery", "shipping", "billing", "office", "work", "full", "address", "the", "is", "it's", "its", "it", "please", "could", "can", "you", "would", "send", "sent", "ship",
        "deliver", "delivered", "post", "mail", "to", "i", "live", "at", "i'm", "am", "we", "are", "we're", "hi", "hello", "ok", "okay", "sure", "so", "yes", "that's", "here", "this", "change", "use", "parcel",
        "package", "order", "them", "everything", "just", "located", "place", "is",
        "你好", "您好", "麻烦", "请", "帮我", "帮忙", "把", "货", "东西", "包裹", "快递", "我", "的", "我们", "现在", "新", "家", "公司", "收货", "收件", "寄件", "详细", "配送", "送货", "地址", "改", "成", "为", "是", "在", "住", "就",
        "送到", "寄到", "发到", "送去", "寄往", "送", "寄", "到", "给", "好的", "嗯", "填",
    ];

    private static readonly string[] After =
    [
        "please", "thanks", "thank you", "thank you very much", "cheers", "if possible", "instead",
        "谢谢", "谢谢您", "谢谢你", "多谢", "麻烦了", "就行", "就好", "吧", "哦", "可以吗", "收", "这里", "这个地址",
    ];

    private static readonly char[] Marks = [' ', ',', '.', ':', ';', '!', '，', '。', '：', '；', '！', '、', '"', '“', '”', '-'];

    /// <summary>The text without them.</summary>
    public static string Bare(string clean)
    {
        var text = clean.AsSpan().Trim(Marks);
        while (Cut(text, Before, atStart: true) is var left && left.Length < text.Length && left.Length > 0)
        {
            text = left;
        }

        while (Cut(text, After, atStart: false) is var right && right.Length < text.Length && right.Length > 0)
        {
            text = right;
        }

        return text.ToString();
    }

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> text, string[] words, bool atStart)
    {
        var cut = 0;
        foreach (var word in words)
        {
            if (word.Length > cut && Has(text, word, atStart) && !IsPlaceName(text, word, atStart))
            {
                cut = word.Length;
            }
        }

        return (atStart ? text[cut..] : text[..^cut]).Trim(Marks);
    }

    private static bool Has(ReadOnlySpan<char> text, string word, bool atStart) =>
        text.Length > word.Length
        && (atStart ? text.StartsWith(word, StringComparison.OrdinalIgnoreCase) : text.EndsWith(word, StringComparison.OrdinalIgnoreCase))
        && (!char.IsAsciiLetter(word[0]) || !char.IsAsciiLetterOrDigit(atStart ? text[word.Length] : text[^(word.Length + 1)]));

    // 新华路, 成都市, 到贤村: a word of the sentence may also begin a name.
    private static bool IsPlaceName(ReadOnlySpan<char> text, string word, bool atStart) => atStart && text.Length > 1 && word switch
    {
        "新" => text[1] is '华' or '港' or '街' or '乡' or '区' or '村' or '疆' or '安' or '民' or '市' or '城' or '河' or '建' or '兴' or '吴' or '昌' or '会' or '密' or '余' or '洲' or '田' or '丰' or '北' or '塘',
        "成" => text[1] is '都' or '安' or '武' or '华',
        "家" => text[1] is '乡' or '园' or '和',
        "到" => text[1] is '贤',
        "为" => text[1] is '民',
        _ => false,
    };
}
