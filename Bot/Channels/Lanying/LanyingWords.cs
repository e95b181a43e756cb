using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Channels.Lanying;

/// <summary>The words that this channel adds: for customers in their language, for people who serve them in both.</summary>
internal static partial class LanyingWords
{
    private static readonly string[] Greetings =
    [
        "hello", "hi", "hey", "hi there", "good morning", "good afternoon", "good evening",
        "你好", "您好", "你好呀", "在吗", "在么", "有人吗", "有人在吗", "哈喽", "嗨", "早上好", "下午好", "晚上好",
    ];

    /// <summary>What the platform shows in place of a reply that its content check stops.</summary>
    public static string Blocked(string language) => language.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
        ? "对不起，因为系统设定的原因，这个问题我无法回答，请您谅解。"
        : "I am sorry, this answer could not be delivered. Please ask in other words, or ask for a person.";

    /// <summary>Whether words are a greeting alone, which the bot's answer greets back.</summary>
    public static bool IsGreeting(string text) => Greetings.Contains(text.Trim().TrimEnd('!', '！', '.', '。', '~', '～', '?', '？').ToLowerInvariant());

    /// <summary>The customer sends faster than anybody reads, or is a bot.</summary>
    public const string TooFast = "消息过于频繁，请稍后再发。You are sending messages too quickly.";

    /// <summary>Language of words, as far as their letters tell.</summary>
    public static string LanguageOf(string words) => words.Any(letter => letter is >= '\u4E00' and <= '\u9FFF') ? "zh" : "en";

    /// <summary>What somebody else wrote, for clients that put messages into a page unchecked.</summary>
    public static string Harmless(string text) => TagStart().Replace(text, "＜");

    /// <summary>How an agent learns that somebody waits.</summary>
    public static string Wanted(LanyingPlace place, HandOff handOff) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Who(place)} 请求人工服务（{handOff.Queue}）/ asks for a person ({handOff.Queue})\n\n{Lines(handOff.Summary)}\n\n/take {place.Target} · /release · /recall · /replace");

    /// <summary>How an agent gets what a customer says.</summary>
    public static string FromCustomer(LanyingPlace place, long customer, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"[{(place.Group ? $"{place.Target} · {customer}" : $"{customer}")}] {Harmless(text)}");

    /// <summary>The agent serves the customer now.</summary>
    public static string Taken(LanyingPlace place) => $"已接入{Who(place)}。Your messages now go there; /release gives the conversation back.";

    /// <summary>The bot serves the customer again.</summary>
    public static string Released(LanyingPlace place) => $"已交还{Who(place)}。The bot answers there again.";

    /// <summary>What an agent may write.</summary>
    public const string AgentHelp =
        "/take 用户ID 接入 · /release 交还 · /recall 撤回上一条 · /replace 新内容 修改上一条\n\n/take USER ID serves a customer · /release gives them back to the bot · /recall takes back what was said last · /replace WORDS puts other words in its place";

    /// <summary>There is no such customer.</summary>
    public static string Unknown(string customer) => $"没有用户 {Harmless(customer)} 的会话。There is no conversation with user {Harmless(customer)}.";

    /// <summary>Only words of an agent reach the customer.</summary>
    public const string WordsOnly = "只能转发文字，图片和文件未送达客户。Only words reach the customer; this was not sent.";

    /// <summary>The platform did not hand on a customer's file.</summary>
    public const string NoFile = "客户的文件无法转发。The customer's file could not be handed on.";

    /// <summary>What was said last is gone.</summary>
    public const string Recalled = "已撤回上一条消息。The last message was taken back.";

    /// <summary>Other words stand in the place of what was said last.</summary>
    public const string Replaced = "已修改上一条消息。The last message was replaced.";

    /// <summary>There is nothing to take back.</summary>
    public const string NothingSent = "没有可撤回的消息。There is nothing to take back.";

    // Who said what, which the summary marks as letters do: clients would take that for a quote.
    private static string Lines(string summary) => string.Join('\n', Harmless(summary).Split('\n').Select(line =>
        line.StartsWith("> ", StringComparison.Ordinal) ? $"- **客户 customer**: {line[2..]}" : line.StartsWith("< ", StringComparison.Ordinal) ? $"- **Bot**: {line[2..]}" : line));

    private static string Who(LanyingPlace place) => string.Create(CultureInfo.InvariantCulture, $"{(place.Group ? "群 group" : "用户 user")} {place.Target}");

    [GeneratedRegex("<(?=[A-Za-z/!?])")]
    private static partial Regex TagStart();
}
