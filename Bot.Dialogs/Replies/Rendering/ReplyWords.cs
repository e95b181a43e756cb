using System.Globalization;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>The few words that renderers add, in the reply's language.</summary>
internal static class ReplyWords
{
    public static string AiGenerated(string language) => Say(language, "AI-generated", "由 AI 生成");

    public static string Helpful(string language) => Say(language, "Helpful", "有帮助");

    public static string NotHelpful(string language) => Say(language, "Not helpful", "没有帮助");

    public static string TalkToPerson(string language) => Say(language, "Talk to a person", "转人工客服");

    public static string Why(string language) => Say(language, "Why this answer?", "为什么这样回答？");

    public static string AnswerWithNumber(string language) => Say(language, "Reply with a number:", "请回复数字：");

    public static string AnswerWithMark(string language) => Say(language, "Reply with # and the number, like #1:", "请回复 # 加数字，如 #1：");

    public static string WhyWithNumber(string language, bool marked) =>
        Why(language) + Say(language, " Reply ", "请回复 ") + (marked ? "#1" : "1") + Say(language, ".", "。");

    public static string SayWhy(string language, bool marked) =>
        Why(language) + (marked ? Say(language, " Say “number 1”.", "请说“序号1”。") : Say(language, " Say 1.", "请说 1。"));

    public static string SayNumber(string language, bool marked) => marked
        ? Say(language, "Say “number” and the number:", "请说“序号”加数字：")
        : Say(language, "Say the number:", "请说数字：");

    public static string SpokenPart(string language, int number, int of) =>
        Say(language, string.Create(CultureInfo.InvariantCulture, $"Part {number} of {of}."), string.Create(CultureInfo.InvariantCulture, $"第 {number} 部分，共 {of} 部分。"));

    public static string Optional(string language) => Say(language, " (optional)", "（选填）");

    public static string PleaseFill(string language) => Say(language, "Please fill this in.", "请填写此项。");

    public static string Yes(string language) => Say(language, "Yes", "是");

    public static string No(string language) => Say(language, "No", "否");

    private static string Say(string language, string english, string chinese) =>
        language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? chinese : english;
}
