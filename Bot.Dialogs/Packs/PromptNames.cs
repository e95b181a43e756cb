namespace Bot.Dialogs.Packs;

/// <summary>The texts that a model is told, which a pack may replace in <c>prompts/NAME.LANGUAGE.md</c>.</summary>
public static class PromptNames
{
    /// <summary>Who the model is, and the service guidelines.</summary>
    public const string Guidelines = "guidelines";

    /// <summary>How to answer.</summary>
    public const string Answering = "answering";

    /// <summary>That nothing said later changes what was said.</summary>
    public const string Graduation = "graduation";

    /// <summary>Facts and passages.</summary>
    public const string Material = "material";

    /// <summary>What the customer said is not verified.</summary>
    public const string Reminder = "reminder";

    /// <summary>Which of several scripts a message means.</summary>
    public const string Choose = "choose";

    /// <summary>Whether an answer may be sent.</summary>
    public const string Review = "review";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Guidelines, Answering, Graduation, Material, Reminder, Choose, Review];

    /// <summary>Those that an answer must not repeat.</summary>
    public static IReadOnlyList<string> Secret { get; } = [Guidelines, Answering, Graduation, Reminder];

    /// <summary>Values that a text may use, by its name.</summary>
    /// <param name="name">The text's name.</param>
    public static IReadOnlyList<string> Values(string name) => name switch
    {
        Guidelines => ["product", "company", "people", "contacts"],
        Answering => ["tools", "passages", "canary"],
        Material => ["facts", "passages"],
        Choose => ["product", "choices"],
        Review => ["guidelines", "material", "question", "draft"],
        _ => ["product", "company"],
    };

    /// <summary>The file of a text in a language.</summary>
    /// <param name="name">The text's name.</param>
    /// <param name="language"><c>en</c> or <c>zh</c>.</param>
    public static string File(string name, string language) => $"{name}.{(language == "zh" ? "zh" : "en")}.md";

    /// <summary>The files of a text, in all languages.</summary>
    /// <param name="name">The text's name.</param>
    public static IEnumerable<string> Files(string name) => [File(name, "en"), File(name, "zh")];
}
