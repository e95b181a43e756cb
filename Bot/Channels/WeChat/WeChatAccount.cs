namespace Bot.Channels.WeChat;

/// <summary>An Official Account (公众号) and the bot that serves its followers.</summary>
internal sealed class WeChatAccount
{
    /// <summary>The account's AppID (开发者ID).</summary>
    public string AppId { get; set; } = "";

    /// <summary>The account's own id (原始ID), <c>gh_...</c>; when set, messages to any other are refused.</summary>
    public string OriginalId { get; set; } = "";

    /// <summary>The pack that answers; empty: the default bot.</summary>
    public string Bot { get; set; } = "";

    /// <summary>The AppSecret (开发者密码); not needed for passive replies.</summary>
    public string AppSecret { get; set; } = "";

    /// <summary>The token (令牌) of the server configuration, at least 16 characters.</summary>
    public string Token { get; set; } = "";

    /// <summary>The EncodingAESKey (消息加解密密钥); empty: callbacks come in plain text (明文模式).</summary>
    public string EncodingAESKey { get; set; } = "";

    /// <summary>How replies reach followers.</summary>
    /// <value>As customer service messages, which need a verified account.</value>
    public WeChatReplies Replies { get; set; } = WeChatReplies.CustomerService;

    /// <summary>Address of the API.</summary>
    /// <value><c>https://api.weixin.qq.com</c>.</value>
    public Uri ApiEndpoint { get; set; } = new("https://api.weixin.qq.com");

    /// <summary>Language of the followers, until their words tell another.</summary>
    /// <value><c>zh-CN</c>.</value>
    public string Locale { get; set; } = "zh-CN";
}

/// <summary>How replies reach followers.</summary>
internal enum WeChatReplies
{
    /// <summary>As customer service messages (客服消息), whenever they are ready; verified accounts (已认证) only.</summary>
    CustomerService,

    /// <summary>In the answer to the callback (被动回复), within 5 seconds; all that an unverified account may do.</summary>
    Passive,
}
