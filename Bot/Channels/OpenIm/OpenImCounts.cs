using System.Diagnostics.Metrics;

namespace Bot.Channels.OpenIm;

/// <summary>Counts what came in: never what was said.</summary>
internal sealed class OpenImCounts(IMeterFactory meters)
{
    /// <summary>Name of the meter.</summary>
    public const string Meter = "ChannelBot.OpenIm";

    private readonly Counter<long> _taken = meters.Create(Meter).CreateCounter<long>("channelbot.openim.taken", "{request}", "What apps sent, by type.");
    private readonly Counter<long> _receipts = meters.Create(Meter).CreateCounter<long>("channelbot.openim.receipts", "{receipt}", "What became of replies, as apps tell.");
    private readonly Counter<long> _refused = meters.Create(Meter).CreateCounter<long>("channelbot.openim.refused", "{request}", "Requests that were refused, by code.");

    /// <summary>Something of an app.</summary>
    public void Taken(string app, string type) => _taken.Add(1, new("app", app), new("type", type));

    /// <summary>What became of a reply.</summary>
    public void Receipt(string app, string status) => _receipts.Add(1, new("app", app), new("status", status));

    /// <summary>A request that was refused.</summary>
    public void Refused(string code) => _refused.Add(1, new KeyValuePair<string, object?>("code", code));
}
