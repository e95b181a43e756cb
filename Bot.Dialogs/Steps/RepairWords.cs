namespace Bot.Dialogs.Steps;

/// <summary>What the bot says by itself when a conversation goes another way than planned, in both languages.</summary>
internal static class RepairWords
{
    public static string Corrected(string? value, string language) => value is null
        ? Pick(language, "All right, let us change that.", "好的，我们来修改。")
        : Pick(language, $"All right, I have changed that to “{value}”.", $"好的，已改为“{value}”。");

    public static string TooLate(string language) => Pick(
        language,
        "I am sorry, that has been passed on with your earlier answer already, so I cannot change it here. A colleague can: say “talk to a person”.",
        "抱歉，之前的信息已经提交，我无法在这里修改。如需更改，请说“转人工”，同事会为您处理。");

    public static string CannotSkip(string language) => Pick(language, "I need this answer to go on. You can also say “stop”.", "这一项需要您回答才能继续。您也可以说“取消”。");

    public static string SkipButton(string language) => Pick(language, "Skip", "跳过");

    public static string StopQuestion(string language) => Pick(
        language, "Shall I really stop? What you have told me for this would be lost.", "确定要取消吗？您刚才填写的内容将不会保留。");

    public static string StopButton(string language) => Pick(language, "Yes, stop", "确定取消");

    public static string GoOnButton(string language) => Pick(language, "No, go on", "继续办理");

    public static string GoingOn(string language) => Pick(language, "All right, let us go on.", "好的，我们继续。");

    public static string TooManyFailures(string language) => Pick(
        language, "I am sorry, I still do not understand you. Shall a colleague help you?", "抱歉，我还是没能理解您的意思。需要请同事帮您吗？");

    public static string Wishes(IReadOnlyList<string> titles, bool more, string language)
    {
        var zh = language == "zh";
        var later = titles.Skip(1).Select((title, index) => zh ? $"{(index == titles.Count - 2 && index > 0 ? "，最后办" : "，再办")}“{title}”" : $", then “{title}”");
        return Pick(language, $"I take these one after the other: first “{titles[0]}”{string.Concat(later)}.", $"我们一件一件来：先办“{titles[0]}”{string.Concat(later)}。") + Rest(more, language);
    }

    public static string Noted(string value, string language) => Pick(language, $"I have noted “{value}” from what you wrote.", $"您提到了“{value}”，我已记下。");

    public static string LaterWishes(IReadOnlyList<string> titles, bool more, string language) =>
        Pick(language, $"I will come to “{string.Join("” and then “", titles)}” after this.", $"这件办完，我们再办“{string.Join("”，然后办“", titles)}”。") + Rest(more, language);

    public static string NextWish(string title, string language) => Pick(language, $"Now to “{title}”.", $"接下来是“{title}”。");

    public static string NothingSaid(string language) => Pick(language, "I have not said anything yet.", "我还没有说过什么。");

    public static string Silence(string language) => Pick(language, "Are you still there? I am waiting for your answer:", "您还在吗？我在等您的回复：");

    public static string SilenceOver(string language) => Pick(
        language, "I have not heard from you, so I close this for now. Write to me at any time and we begin again.", "一直没有收到您的回复，我先结束本次办理。您随时可以再联系我。");

    public static string OnlyRest(string language) => Rest(more: true, language).TrimStart();

    private static string Rest(bool more, string language) => more ? Pick(language, " Please tell me the rest after that.", "其余的请稍后再告诉我。") : "";

    private static string Pick(string language, string en, string zh) => language == "zh" ? zh : en;
}
