using System.Text.RegularExpressions;
using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Understanding;

/// <summary>What customers say to an open question without answering it: a question of their own, or that they do not know.</summary>
internal static class AsideWords
{
    private const int LongestQuestion = 100;

    private const string OfMine =
        "(?:(?:i|we) )?(?:really |still |just |honestly )*(?:do not|don't|dont|did not|didn't|cannot|can't|cant|could not|couldn't) (?:really |actually )?(?:have|know|remember|recall|find|see|get)"
        + "(?: (?:it|that|this|one|them|any|an?|the|my|our|what|which|where|exactly|anymore|any more|right now|at hand|here|with me|order|invoice|tracking|customer|number|code|e-?mail|confirmation|mail|is|means|you mean))*";

    private static readonly Regex EnglishQuestion = Form(
        "^(?:(?:wait|hold on|hang on|by the way|btw|one question|quick question|(?:just )?before that|first|actually|sorry|hmm|um|uh|and|but|ok|okay|so|oh|please)[ ,.:;!-]+)*"
        + "(?:how|what|what's|whats|when|when's|where|where's|wheres|which|who|why|can|could|do|does|did|is|are|will|would|should|may|must|have you|tell me)\\b.*$");

    private static readonly Regex ChineseQuestion = Form(
        "^(?:等下|等等|等一下|稍等|对了|顺便|请问|先问|先问一下|问一下|我想问|我问下|想问下|话说).+$|^.+(?:\\?|吗|呢|么|多少|多少钱|几天|几点|多久|怎么办|怎么算|是什么|什么时候|哪些|哪里|哪儿|行不行|可不可以|能不能|有没有)[?。!]*$");

    private static readonly Regex Unknown = Form(
        $"^(?:(?:sorry|well|um|uh|hmm|oh|no|but|i'm afraid|i am afraid|honestly)[ ,.:;!-]+)*(?:{OfMine}|no idea|no clue|dunno|not sure|(?:i )?(?:have )?(?:no idea|no clue|forgot(?: it)?|forgotten(?: it)?|lost it)"
        + "|i(?:'m| am)? (?:have )?(?:forgotten|lost|not sure|unsure)(?: (?:it|that|about that|about it))?)[ ,.:;!]*(?:sorry|either|though|yet|now|really|at all|actually)?[ .!]*$"
        + "|^(?:不好意思|抱歉|呃|嗯|哦|那个|[，, ])*(?:我)?(?:真的|也|现在|暂时|好像|已经|都)*(?:不知道|不晓得|不清楚|不记得|记不清|记不得|想不起来|忘记|忘|忘掉|找不到|找不着|没记住|没带|没有|没找到|查不到|丢|不确定)"
        + "(?:了|啊|呀|呢|哦|这个|那个|订单号|单号|号码|是多少|在哪|在哪里|怎么看|[，,。! ])*$");

    /// <summary>Whether the words ask something, in one short sentence.</summary>
    public static bool Ask(string text)
    {
        var folded = PlainText.Fold(text);

        // A report of what happened may hold a question; it is an answer all the same.
        return folded.Length <= LongestQuestion && folded.TrimEnd('?', '。', '!', ' ', '.').IndexOfAny(['?', '。', '!', ';']) < 0 && (folded.Any(PlainText.IsHan) ? ChineseQuestion : EnglishQuestion).IsMatch(folded);
    }

    /// <summary>Whether the words say that the customer has no answer.</summary>
    public static bool DoNotKnow(string text) => text.Length <= LongestQuestion && Unknown.IsMatch(PlainText.Fold(text));

    private static Regex Form(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
