using System.Buffers;
using System.Text.RegularExpressions;
using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Understanding;

/// <summary>A message that takes back an earlier answer: "no, I meant SO100002", "actually tomorrow", "邮箱改成…".</summary>
/// <param name="Value">The words of the new answer; empty when only the answer to change is named.</param>
/// <param name="Field">The words that name the answer to change; absent when none do.</param>
/// <param name="Plain">Whether the words say for certain that something is corrected; "actually" alone may begin a wish as well.</param>
internal sealed partial record Correction(string Value, string? Field, bool Plain)
{
    private const int Longest = 300;

    private const string Sorry =
        "(?:(?:no|nope|sorry|oops|oh|ah|wait|hold on|actually|well|hmm|my mistake|my bad|i made a mistake|i was wrong|wrong|(?:that|it)(?:'s| is| was) (?:wrong|not right|not correct|a mistake))[ ,.!:;-]+)";

    private const string Sorrys = "(?:不对|不是|错了|(?:我)?(?:刚才|刚刚)?(?:说|写|弄|搞|打|填|选|输)错了|不好意思|抱歉|对不起|等等|等一下|哦|噢|啊|其实|更正一下?|[，,。！!、：: ])";

    private const string Oh = "(?:哦|噢|喔|啊|呃|额|嗯|唉|哎呀?|诶|欸|[，,。….！! ])*";

    // Without one of these no form fits; most messages have none.
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["no", "sorry", "oops", "oh", "ah", "wait", "hold on", "actually", "well", "hmm", "mistake", "bad", "wrong", "mean", "should", "change", "correct", "update", "set ", "fix", "make", "read",
            "不", "错", "抱歉", "对不起", "等", "其实", "更正", "改", "换成", "应该", "意思", "我是说", "我说的", "我指的", "正确"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly HashSet<string> NoField = new(["it", "that", "this", "answer", "my answer", "that answer", "这个", "那个", "它", "答案", "回答"], StringComparer.OrdinalIgnoreCase);

    private static readonly Regex[] EnglishForms =
    [
        Form($"^{Sorry}*(?:please |can you |could you |i (?:want|need) to |i'd like to )*(?:change|correct|update|set|fix) (?:the |my )?(?<field>[a-z][a-z -]{{1,30}}?) (?:to|into) (?<value>.+)$"),
        Form($"^{Sorry}*(?:the|my) (?:right |correct )?(?<field>[a-z][a-z -]{{1,30}}?) (?:should be|should have been|has to be|is actually) (?<value>.+)$"),
        Form($"^{Sorry}+(?:the|my) (?:right |correct )?(?<field>[a-z][a-z -]{{1,30}}?) (?:is|was) (?<value>.+)$"),
        Form($"^{Sorry}*(?:please |can you |could you |can i |i (?:want|need) to |i'd like to )*(?:change|correct|fix) (?:the|my) (?<field>[a-z][a-z -]{{1,30}})$"),
        Form($"^{Sorry}*(?:what )?(?:i meant|i mean|i meant to say|i wanted to say|it (?:should|must) (?:be|have been|read)|make (?:it|that)|(?:please )?change (?:it|that|this) (?:to|into)|correction|the (?:right|correct) one is|that(?:'s| is) not .{{1,30}}?,? but)[ ,:]+(?<value>.+)$"),
        Form("^(?:no[ ,]+)?not .{1,30}?[ ,]+but (?<value>.+)$"),
    ];

    private static readonly Regex EnglishVague = Form($"^{Sorry}+(?<value>.+)$");

    private static readonly Regex[] ChineseForms =
    [
        Form($"^{Sorrys}*(?:请|帮我|麻烦|我想|我要)*(?:把)?(?:我的)?(?<field>[^不是，,。：: ]{{2,8}}?)(?:请)?(?:改成|改为|换成|应该是|更正为|要改成)[：:，, ]*(?<value>.+)$"),
        Form($"^{Sorrys}*(?:我的)?(?<field>[^不是，,。：: 我]{{2,8}}?)(?:不对|错了|填错了|写错了|说错了)[，,。！! ]*(?:应该)?(?:是|改成)[：: ]*(?<value>.+)$"),
        Form($"^{Sorrys}*(?:请|帮我|我想|我要)*(?:改一下|修改|更改|改)(?:我的)?(?<field>[^成为，,。 ]{{2,8}})$"),
        Form($"^{Sorrys}*(?:我的意思是|我是说|我说的是|我指的是|应该是|应该为|改成|改为|换成|改到|更正为|正确的是)[：:，, ]*(?<value>.+)$"),
        Form($"^{Oh}不是[^，, ]{{1,30}}?[，, ]*(?:而)?是(?<value>.+)$"),
        Form($"^{Oh}(?:不对|错了|(?:我)?(?:刚才|刚刚)?(?:说|写|弄|搞|打|填|选|输)错了|更正)[，,。！!、：: ]*(?:应该)?是[：: ]*(?<value>.+)$"),
    ];

    private static readonly Regex ChineseVague = Form($"^{Oh}(?:不对|错了|(?:我)?(?:刚才|刚刚)?(?:说|写|弄|搞|打|填|选|输)错了|不好意思|抱歉|等等|等一下|其实|更正)[，,。！!、：: ]*(?:是|要|选)?(?<value>.+)$");

    /// <summary>The correction that the text is, if it is one.</summary>
    public static Correction? Read(string text)
    {
        if (text.Length is < 2 or > Longest || !text.AsSpan().ContainsAny(Signs))
        {
            return null;
        }

        var clean = PlainText.Clean(text).Trim();
        var chinese = clean.Any(PlainText.IsHan);
        foreach (var form in chinese ? ChineseForms : EnglishForms)
        {
            if (form.Match(clean) is { Success: true } plain)
            {
                return Of(plain, plain: true);
            }
        }

        return (chinese ? ChineseVague : EnglishVague).Match(clean) is { Success: true } vague ? Of(vague, plain: false) : null;
    }

    private static Correction? Of(Match match, bool plain)
    {
        var field = match.Groups["field"] is { Success: true } named && !NoField.Contains(named.Value.Trim()) ? named.Value.Trim() : null;
        var value = match.Groups["value"].Value.Trim(' ', '.', '!', ',', '。', '！', '，', '"', '“', '”');
        value = EndOfValue().Replace(value, "").Trim(' ', ',', '，');
        return (value.Length == 0 && field is null) || NoValue().IsMatch(value) ? null : new(value, field, plain);
    }

    private static Regex Form(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    [GeneratedRegex("^(?:(?:it|that)(?:'s| is) )?(?:wrong|not right|incorrect|not correct|false)$|^(?:错的|不对|错误)的?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoValue();

    [GeneratedRegex("(?:,? (?:please|pls|thanks|thank you|sorry|instead)|吧|谢谢|，?抱歉|，?不好意思)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndOfValue();
}
