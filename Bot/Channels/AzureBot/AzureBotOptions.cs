using System.ComponentModel.DataAnnotations;

namespace Bot.Channels.AzureBot;

/// <summary>The door of Azure Bot Service; section <c>Channels:AzureBot</c>.</summary>
internal sealed class AzureBotOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Channels:AzureBot";

    /// <summary>How long <c>expectReplies</c> and <c>stream</c> requests wait for what a service or model still has to say.</summary>
    /// <value>8 seconds: the service in front of a bot gives up after 10 to 15.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan ReplyLimit { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>How long an invoke waits; whoever pressed the button sees an error soon after.</summary>
    /// <value>4 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:10")]
    public TimeSpan InvokeLimit { get; set; } = TimeSpan.FromSeconds(4);
}
