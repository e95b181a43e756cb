using System.Diagnostics.Metrics;

namespace Bot.Channels.Lanying;

/// <summary>Counts what came in: never what was said.</summary>
internal sealed class LanyingCounts(IMeterFactory meters)
{
    /// <summary>Name of the meter.</summary>
    public const string Meter = "ChannelBot.Lanying";

    private readonly Counter<long> _messages = meters.Create(Meter).CreateCounter<long>("channelbot.lanying.messages", "{message}", "Messages of the platform by verdict.");
    private readonly Counter<long> _refused = meters.Create(Meter).CreateCounter<long>("channelbot.lanying.refused", "{request}", "Callbacks that were dropped, by reason.");

    /// <summary>A message of an app.</summary>
    public void Message(string app, LanyingVerdict verdict) => _messages.Add(1, new("app", app), new("verdict", verdict.ToString()));

    /// <summary>A callback that was dropped.</summary>
    public void Refused(string reason) => _refused.Add(1, new KeyValuePair<string, object?>("reason", reason));
}
