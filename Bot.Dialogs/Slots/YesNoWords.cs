using System.Collections.Frozen;

namespace Bot.Dialogs.Slots;

/// <summary>The many ways to agree and to decline.</summary>
internal static class YesNoWords
{
    private static readonly FrozenSet<string> Yes = Set(
        "yes|y|yeah|yea|yep|yup|ya|yah|yass|sure|sure thing|of course|certainly|absolutely|definitely|ok|okay|okey|k|kk|alright|all right|right|correct|"
        + "true|exactly|indeed|fine|that's fine|fine by me|fine with me|sounds good|sounds great|sounds fine|looks good|good|great|perfect|"
        + "please|please do|go ahead|go for it|do it|let's do it|"
        + "do that|yes i do|i do|yes it is|it is|that is right|that's right|that is correct|that's correct|thats right|thats correct|confirm|"
        + "confirmed|i confirm|agree|agreed|i agree|"
        + "accept|i accept|accepted|affirmative|positive|by all means|why not|no problem|no worries|not a problem|with pleasure|happy to|"
        + "i would|i'd like that|i would like that|i'd love to|"
        + "works for me|that works|this works|i am sure|i'm sure|im sure|yes sir|you bet|for sure|totally|gladly|uh huh|uhuh|mhm|mm hmm|aye|"
        + "proceed|continue|approved|approve|1000%|👍|👌|✅|🆗|"
        + "是|是的|是啊|是呀|是哦|是滴|是的呢|嗯|嗯嗯|嗯呢|恩|恩恩|对|对的|对啊|对呀|对对|对对对|没错|不错|正确|好|好的|好啊|好呀|好吧|好哒|好滴|好嘞|好嘛|好了|好的好的|好好好|行|行的|行啊|行吧|"
        + "可以|可以的|可以啊|可以呀|当然|当然可以|当然了|当然是|没问题|没有问题|没事|没关系|同意|我同意|确认|我确认|确定|我确定|要|我要|"
        + "要的|想|我想|需要|我需要|需要的|愿意|我愿意|乐意|中|成|得|妥|妥了|必须的|必须|"
        + "那好|那好吧|那行|那可以|就这样|就这么办|麻烦了|继续|接受|我接受|是这样|是这样的|有|有的|收到|ok的|okk|欧克|嗯好|嗯好的|嗯可以|"
        + "是我|就是|就是的|对的没错|系|系呀|好耶|没意见|不介意|肯定|肯定的|一定|请便|请继续|正是");

    private static readonly FrozenSet<string> No = Set(
        "no|n|nope|nah|na|naw|no way|not really|no thanks|no thank you|no thx|not now|not today|not yet|not at all|never|never mind|"
        + "nevermind|negative|false|wrong|incorrect|that's wrong|"
        + "that is wrong|not correct|not right|that's not right|that is not right|it is not|it isn't|it's not|i don't|i do not|don't|dont|"
        + "do not|please don't|don't do it|don't do that|i don't want to|"
        + "i don't want that|i do not want that|i don't think so|i do not think so|don't think so|absolutely not|definitely not|"
        + "certainly not|of course not|no can do|i'd rather not|i would rather not|rather not|"
        + "i'm good|im good|i am good|i'm fine|i disagree|disagree|decline|declined|i decline|reject|refuse|i refuse|deny|forget it|"
        + "forget about it|not interested|hell no|nay|no need|not needed|"
        + "not necessary|no no|stop|cancel|leave it|none|nothing|pass|i pass|i'll pass|no good|not good|not ok|not okay|not fine|uh uh|"
        + "nuh uh|i won't|won't|i can't|not this time|another time|maybe not|no not really|👎|❌|🙅|"
        + "不|不是|不是的|不是啊|不对|不对的|不要|不要了|我不要|不用|不用了|不用谢谢|不用啦|不必|不必了|不需要|不需要了|我不需要|不行|不可以|不好|不好吧|不同意|我不同意|不愿意|我不愿意|不想|不想要|我不想|我不想要|不了|"
        + "不确认|不接受|不正确|不认可|不成|不中|不能|不能够|否|否定|没|没有|没有了|没有的|还没|还没有|非也|才不|才不要|绝不|绝对不|绝对不行|"
        + "当然不|当然不是|当然不行|当然不要|从不|别|别了|甭|算了|算了吧|免了|拒绝|我拒绝|错|错了|错的|"
        + "有错|不太好|不太行|不太想|先不|先不用|先不了|先不要|暂时不|暂时不用|暂时不要|暂时不需要|下次吧|下次|改天|改天吧|取消|不谢谢|"
        + "不了谢谢|没兴趣|不感兴趣|没必要|无|并不|并不是|不对不对|不不|不不不|唔系|唔要|唔使|休想|停|没需要|不办|不办了");

    private static readonly string[] Doubts =
    [
        "not sure", "unsure", "not certain", "maybe", "perhaps", "possibly", "probably", "don't know", "dont know", "do not know",
        "no idea", "dunno", "not so sure", "depends", "yes and no", "either",
        "but", "or", "except", "unless", "what", "which", "why", "how", "who", "where", "when", "can you", "could you", "later",
        "think about", "if i", "wait", "hold on",
        "不确定", "不知道", "不清楚", "不晓得", "不太确定", "也许", "可能", "或许", "大概", "说不定", "看情况", "再说", "再看", "考虑",
        "想想", "想一想", "什么", "怎么", "为什么", "吗", "随便", "都行", "都可以", "无所谓", "不一定", "等等", "等一下", "是不是",
        "好不好", "行不行", "可不可以", "要不要", "不好说", "谁", "哪", "几", "多少", "多久", "但", "不过", "除非", "如果",
    ];

    // Beginnings of longer words that say something else: 不好意思, 需要几天, 没有收到.
    private static readonly FrozenSet<string> Fragile = Set("不好|需要|中|得|要|想|有|没|系|停|成|取消|麻烦了|有的|下次|改天|继续|有错|确认|确定|正确|接受|必须|同意");

    private static readonly char[] Breaks = [',', '.', '!', '?', ';', ':', '~', '、', '。', '…', '(', ')', '"', '\n', '“', '”', '·', '/'];

    private static readonly string[] Polite =
    [
        "please", "thanks", "thank you", "thx", "very much", "a lot", "so much", "well", "um", "uh", "hmm", "oh", "actually", "i guess",
        "i think so", "i think", "i suppose", "then", "just", "honestly", "sir", "madam", "buddy", "man", "dear",
        "谢谢你", "谢谢您", "谢谢", "多谢", "感谢", "麻烦你", "麻烦您", "麻烦", "拜托", "您", "亲", "哈", "哦", "噢", "呃", "那个", "哈哈", "呵呵",
    ];

    // A message may go on after these: "yes I do want that", "不用麻烦了".
    private static readonly FrozenSet<string> Openers = Set(
        "yes|yeah|yep|yup|sure|ok|okay|of course|certainly|absolutely|definitely|go ahead|please do|correct|that's right|that is right|"
        + "that's correct|that is correct|i agree|i confirm|i do|"
        + "nope|nah|no thanks|no thank you|no need|not now|not today|not really|i don't|i do not|don't|do not|i'd rather not|absolutely not|"
        + "definitely not|i won't|no way|no i|no i'm|no im|no it|no that|no this|no we|no never|no not|no don't|no please|no keep|no leave|"
        + "no you|no the|no my|never");

    /// <summary>Whether the folded text agrees or declines; neither when it does not say clearly.</summary>
    public static bool? Read(string folded)
    {
        if (folded.Length > 120)
        {
            return null;
        }

        var parts = Parts(folded);
        var whole = string.Join(' ', parts);
        if (!folded.EndsWith('?') && (Exact(folded) ?? Exact(whole)) is { } exact)
        {
            return exact;
        }

        if (folded.EndsWith('?') || Doubts.Any(doubt => Mentions(whole.Replace("why not", "sure", StringComparison.Ordinal), doubt)))
        {
            return null;
        }

        // "No, please" is no, though "please" alone agrees.
        var verdicts = parts.Where(part => parts.Count == 1 || !Polite.Contains(part)).Select(part => Exact(part) ?? Opening(part)).Where(verdict => verdict is not null).Distinct().ToList();
        return verdicts is [var verdict] ? verdict : null;
    }

    /// <summary>Whether the folded text agrees or declines and says nothing else.</summary>
    public static bool IsBare(string folded) => Exact(folded) is not null || (Parts(folded) is { Count: > 0 } parts && parts.TrueForAll(part => Exact(part) is not null));

    private static bool? Exact(string text) => Yes.Contains(text) ? true : No.Contains(text) ? false : Stretched(text) is { } plain ? Exact(plain) : null;

    // "Yesss" and "nooo".
    private static string? Stretched(string text)
    {
        var end = text.Length;
        while (end > 2 && text[end - 1] == text[end - 2])
        {
            end--;
        }

        return end < text.Length ? text[..end] : null;
    }

    // The longest known beginning decides, so that 没问题 is not read as 没.
    private static bool? Opening(string part)
    {
        for (var length = part.Length - 1; length >= 2; length--)
        {
            var opening = part[..length];
            var known = PlainText.IsHan(part[length - 1]) ? !Fragile.Contains(opening) : part[length] == ' ' && Openers.Contains(opening);
            if (known && (Exact(opening) ?? (Openers.Contains(opening) ? !opening.StartsWith('n') : null)) is { } verdict)
            {
                return verdict;
            }
        }

        return null;
    }

    private static List<string> Parts(string folded)
    {
        var parts = new List<string>();
        foreach (var piece in folded.Split(Breaks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var bare = $" {piece} ";
            foreach (var word in Polite)
            {
                bare = PlainText.IsHan(word[0])
                    ? bare.Replace(word, "", StringComparison.Ordinal)
                    : bare.Replace($" {word} ", " ", StringComparison.Ordinal);
            }

            parts.Add((PlainText.IsHan(piece[0]) || Exact(piece) is null) && bare.Trim().Length > 0 ? bare.Trim() : piece);
        }

        return parts;
    }

    // Latin words count whole, Chinese ones anywhere.
    private static bool Mentions(string text, string word) =>
        PlainText.IsHan(word[0]) ? text.Contains(word, StringComparison.Ordinal) : $" {text} ".Contains($" {word.Trim()} ", StringComparison.Ordinal);

    private static FrozenSet<string> Set(string phrases) => phrases.Split('|').ToFrozenSet(StringComparer.Ordinal);
}
