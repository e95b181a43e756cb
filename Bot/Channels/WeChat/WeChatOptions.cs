using System.ComponentModel.DataAnnotations;

namespace Bot.Channels.WeChat;

/// <summary>Settings of WeChat Official Accounts.</summary>
internal sealed class WeChatOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Channels:WeChat";

    /// <summary>The accounts that the host serves; none: the door is closed.</summary>
    public IList<WeChatAccount> Accounts { get; } = [];

    /// <summary>How long the last of the platform's three tries waits for an answer before the customer is told that it comes later; passive accounts only.</summary>
    /// <value>4.5 of the platform's 5 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:00:04.8")]
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(4.5);
}
