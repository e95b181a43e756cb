using System.Text;

namespace Bot.Channels.WeChat;

/// <summary>The words that passive replies add, in the customer's language.</summary>
internal static class WeChatWords
{
    private static readonly string[] Asking = ["更多", "继续", "more", "continue"];

    /// <summary>Most bytes that these words take, with the lines around them.</summary>
    public const int Reserve = 240;

    /// <summary>Whether a message asks for what was promised.</summary>
    public static bool AsksForMore(string words) =>
        Asking.Contains(words.Normalize(NormalizationForm.FormKC).Trim(' ', '.', '。', '!', '！', '"', '“', '”', '「', '」'), StringComparer.OrdinalIgnoreCase);

    /// <summary>The answer comes later.</summary>
    public static string Working(string language) => Say(
        language, "I am still working on it. Send \"more\" in a moment to read the answer.", "还在为您处理，请稍候片刻，回复“更多”即可查看答复。");

    /// <summary>The answer goes on.</summary>
    public static string GoesOn(string language) => Say(language, "(Send \"more\" to read on.)", "（未完，回复“更多”继续阅读。）");

    /// <summary>There was nothing left to read.</summary>
    public static string NoMore(string language) => Say(language, "That was all.", "没有更多内容了。");

    /// <summary>An answer to an earlier message begins.</summary>
    public static string Earlier(string language) => Say(language, "About your earlier question:", "关于您之前的问题：");

    private static string Say(string language, string english, string chinese) =>
        language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? chinese : english;
}
