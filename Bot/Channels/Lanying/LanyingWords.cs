using System.Globalization;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Channels.Lanying;

/// <summary>The words that this channel adds: for customers in their language, for people who serve them in both.</summary>
internal static class LanyingWords
{
    /// <summary>What the platform shows in place of a reply that its content check stops.</summary>
    public static string Blocked(string language) => language.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
        ? "对不起，因为系统设定的原因，这个问题我无法回答，请您谅解。"
        : "I am sorry, this answer could not be delivered. Please ask in other words, or ask for a person.";

    /// <summary>The customer sends faster than anybody reads, or is a bot.</summary>
    public const string TooFast = "消息过于频繁，请稍后再发。You are sending messages too quickly.";

    /// <summary>How an agent learns that somebody waits.</summary>
    public static string Wanted(LanyingPlace place, HandOff handOff) => string.Create(
        CultureInfo.InvariantCulture,
        $"用户 {place.Target} 请求人工服务（{handOff.Queue}）/ User {place.Target} asks for a person ({handOff.Queue})\n\n{handOff.Summary}\n\n/take {place.Target} · /release · /waiting");

    /// <summary>How an agent gets what a customer says.</summary>
    public static string FromCustomer(long customer, string text) => string.Create(CultureInfo.InvariantCulture, $"[{customer}] {text}");

    /// <summary>The agent serves the customer now.</summary>
    public static string Taken(long customer) => string.Create(CultureInfo.InvariantCulture, $"已接入用户 {customer}。Your messages now go to user {customer}; /release gives the conversation back.");

    /// <summary>The bot serves the customer again.</summary>
    public static string Released(long customer) => string.Create(CultureInfo.InvariantCulture, $"已交还用户 {customer}。The bot serves user {customer} again.");

    /// <summary>What an agent may write.</summary>
    public const string AgentHelp = "/take 用户ID 接入 · /release 交还 · /take USER ID serves a customer, /release gives them back to the bot.";

    /// <summary>There is no such customer.</summary>
    public static string Unknown(string customer) => $"没有用户 {customer} 的会话。There is no conversation with user {customer}.";
}
