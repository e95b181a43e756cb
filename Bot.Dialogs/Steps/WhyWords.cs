using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Steps;

/// <summary>How the bot tells a customer where its last answer came from.</summary>
internal static class WhyWords
{
    /// <summary>Nothing was answered yet.</summary>
    public static string Nothing(string language) => Pick(language, "I have not given an answer yet that I could explain.", "我还没有给出可以说明依据的回答。");

    /// <summary>The words for a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="title">What customers read for a script.</param>
    /// <param name="brand">The brand's name.</param>
    /// <param name="language">The language to speak.</param>
    public static string Of(AnswerSource source, string title, string brand, string language) => source.Kind switch
    {
        "service" => Pick(language, $"The details were just looked up in {Of(brand)} system.", $"其中的具体信息刚刚从{brand}的系统中查询得到。"),
        "passage" => Pick(language, $"It is quoted from what {brand} has written down{Named(source.Name, language)}.", $"内容引自{brand}的资料{Named(source.Name, language)}。"),
        "model" => Pick(
            language,
            "An AI model wrote it, within our service guidelines. It can be mistaken; say “talk to a person” if you want to be sure.",
            "内容由 AI 模型在我们的服务准则范围内生成，可能有误；如需确认，请说“转人工”。"),
        "guideline" => Pick(language, $"{Of(brand)} service guidelines say how I answer this.", $"这类问题我按照{brand}的服务准则回答。"),
        "person" => Pick(language, "A colleague wrote it.", "内容由同事回复。"),
        _ => Pick(language, $"The team of {brand} wrote this answer for the subject “{title}”. I did not make it up.", $"这是{brand}团队为“{title}”编写的答复，不是我临时生成的。"),
    };

    private static string Named(string? name, string language) => name is null ? "" : Pick(language, $": “{name}”", $"《{name}》");

    private static string Of(string brand) => brand.EndsWith('s') ? brand + "’" : brand + "’s";

    private static string Pick(string language, string en, string zh) => language == "zh" ? zh : en;
}
