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

    public static string Optional(string language) => Say(language, " (optional)", "（选填）");

    public static string PleaseFill(string language) => Say(language, "Please fill this in.", "请填写此项。");

    private static string Say(string language, string english, string chinese) =>
        language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? chinese : english;
}
