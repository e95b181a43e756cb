using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Bot.Tests.Channels.DirectLine;

namespace Bot.Tests.Conversations.Crash;

/// <summary>A Direct Line customer who listens on a WebSocket, and reconnects with the last watermark when it breaks.</summary>
internal sealed class StreamingCustomer(MortalHost host) : DirectLineCustomer(host)
{
    private readonly byte[] _buffer = new byte[1 << 20];
    private Task _listening = Task.CompletedTask;
    private int _heard;

    /// <inheritdoc/>
    public override async Task ChatAsync()
    {
        _listening = ListenAsync();
        while (!Host.Over)
        {
            await SayAsync();
        }
    }

    /// <inheritdoc/>
    public override async Task FinishAsync()
    {
        var end = (await HistoryAsync()).Count;
        await Eventually.HoldsAsync(() => Volatile.Read(ref _heard) >= end, $"{end} activities on the stream");
        await Host.HangUpAsync();
        await _listening;
    }

    private async Task ListenAsync()
    {
        while (!Host.HungUp.IsCancellationRequested)
        {
            if (await SendAsync(HttpMethod.Get, $"?watermark={Watermark ?? "0"}") is { } resource)
            {
                await ListenAsync(resource.GetProperty("streamUrl").GetString()!);
            }
        }
    }

    private async Task ListenAsync(string address)
    {
        try
        {
            using var socket = await DirectLineClient.OpenAsync(address);
            while (true)
            {
                Take(await FrameAsync(socket));
            }
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException)
        {
            // Broken by the host's death or by the test's end; the caller knows which.
        }
    }

    private async Task<int> FrameAsync(ClientWebSocket socket)
    {
        var length = 0;
        ValueWebSocketReceiveResult read;
        do
        {
            read = await socket.ReceiveAsync(_buffer.AsMemory(length), Host.HungUp);
            length += read.Count;
        }
        while (!read.EndOfMessage);
        return length;
    }

    private void Take(int length)
    {
        if (length == 0)
        {
            return;
        }

        var set = JsonElement.Parse(Encoding.UTF8.GetString(_buffer, 0, length));
        Read.AddRange(set.GetProperty("activities").EnumerateArray().Where(activity => activity.GetProperty("type").GetString() != "typing"));
        Watermark = set.TryGetProperty("watermark", out var mark) && mark.GetString() is { Length: > 0 } text ? text : Watermark;
        Volatile.Write(ref _heard, Read.Count);
    }
}
