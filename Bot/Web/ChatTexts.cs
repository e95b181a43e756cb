namespace Bot.Web;

/// <summary>The page's own words.</summary>
internal static class ChatTexts
{
    private static readonly Dictionary<string, Dictionary<string, string>> ByLanguage = new()
    {
        ["en"] = new()
        {
            ["newConversation"] = "New conversation",
            ["close"] = "Close the chat",
            ["language"] = "Language",
            ["loading"] = "Connecting…",
            ["noToken"] = "The chat cannot be reached right now. Check your connection and try again.",
            ["notLocal"] = "This chat is not open to the public yet: its operator must set a Direct Line secret. On the machine itself it works.",
            ["disconnected"] = "The connection is lost. We keep trying; you can also start again.",
            ["ended"] = "This conversation has ended.",
            ["tryAgain"] = "Try again",
            ["noScript"] = "This chat needs JavaScript. Please switch it on for this site.",
        },
        ["zh"] = new()
        {
            ["newConversation"] = "新对话",
            ["close"] = "关闭聊天",
            ["language"] = "语言",
            ["loading"] = "正在连接…",
            ["noToken"] = "暂时无法连接客服，请检查网络后重试。",
            ["notLocal"] = "该聊天尚未对外开放：运营方需要先设置 Direct Line 密钥。在本机上可以直接使用。",
            ["disconnected"] = "连接已断开，正在重试；您也可以重新开始。",
            ["ended"] = "本次对话已结束。",
            ["tryAgain"] = "重试",
            ["noScript"] = "本聊天需要启用 JavaScript，请在浏览器中为本站开启。",
        },
    };

    /// <summary>The words in a language of <see cref="PageLanguage.All"/>, by name.</summary>
    public static IReadOnlyDictionary<string, string> In(string language) => ByLanguage[language];
}
