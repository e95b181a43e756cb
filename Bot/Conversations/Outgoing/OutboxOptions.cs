using System.ComponentModel.DataAnnotations;

namespace Bot.Conversations.Outgoing;

/// <summary>How replies are sent again (section <c>Outbox</c>).</summary>
internal sealed class OutboxOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Outbox";

    /// <summary>Attempts before a reply is parked.</summary>
    /// <value>8, about two minutes with the delays below.</value>
    [Range(1, 100)]
    public int MaxAttempts { get; set; } = 8;

    /// <summary>Wait before the second attempt; doubled before each one after.</summary>
    /// <value>500 ms.</value>
    [Range(typeof(TimeSpan), "00:00:00.001", "01:00:00")]
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Longest wait, also when the channel asks for more.</summary>
    /// <value>1 minute.</value>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Time limit of one attempt.</summary>
    /// <value>30 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00.001", "01:00:00")]
    public TimeSpan AttemptLimit { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many replies are on their way to one app or channel at once; others wait for a place.</summary>
    /// <value>256, each of which may hold a connection.</value>
    [Range(1, 10_000)]
    public int MaxAtOnce { get; set; } = 256;
}
