using System.Globalization;

namespace Bot.Channels.WeCom;

/// <summary>A WeCom app (企业微信自建应用) and the bot that serves the members who see it.</summary>
internal sealed class WeComApp
{
    /// <summary>The company's id (企业ID).</summary>
    public string CorpId { get; set; } = "";

    /// <summary>The app's AgentId.</summary>
    public long AgentId { get; set; }

    /// <summary>The pack that answers; empty: the default bot.</summary>
    public string Bot { get; set; } = "";

    /// <summary>The app's Secret.</summary>
    public string Secret { get; set; } = "";

    /// <summary>The Token of the app's page for receiving messages (接收消息), at least 16 characters.</summary>
    public string Token { get; set; } = "";

    /// <summary>The EncodingAESKey of the same page.</summary>
    public string EncodingAESKey { get; set; } = "";

    /// <summary>Address of the API.</summary>
    /// <value><c>https://qyapi.weixin.qq.com</c>.</value>
    public Uri ApiEndpoint { get; set; } = new("https://qyapi.weixin.qq.com");

    /// <summary>Language of the members, until their words tell another.</summary>
    /// <value><c>zh-CN</c>.</value>
    public string Locale { get; set; } = "zh-CN";

    /// <summary>What tells it from all others.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{CorpId}:{AgentId}");
}
