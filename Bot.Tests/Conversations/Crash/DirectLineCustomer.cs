using System.Net;
using System.Text.Json;
using Bot.Tests.Channels.DirectLine;

namespace Bot.Tests.Conversations.Crash;

/// <summary>A Direct Line customer who writes, and reads on from the last watermark whatever happens to the host.</summary>
internal class DirectLineCustomer(MortalHost host)
{
    private int _sent;

    /// <summary>Lines of which the host has acknowledged that it has them, by the id it gave.</summary>
    public Dictionary<string, string> Acknowledged { get; } = [];

    /// <summary>What was read while the host lived and died, in order.</summary>
    public List<JsonElement> Read { get; } = [];

    /// <summary>Where the next reading begins.</summary>
    protected string? Watermark { get; set; }

    /// <summary>The conversation's id.</summary>
    protected string Conversation { get; private set; } = "";

    /// <summary>The conversation's token.</summary>
    protected string Token { get; private set; } = "";

    /// <summary>The host.</summary>
    protected MortalHost Host => host;

    /// <summary>Starts a conversation.</summary>
    public virtual async Task StartAsync()
    {
        using var started = await DirectLineClient.SendAsync(await host.LiveAsync(), HttpMethod.Post, "conversations", null, new { user = new { id = "ann" } });
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        var resource = await DirectLineClient.ReadAsync(started);
        (Conversation, Token) = (resource.GetProperty("conversationId").GetString()!, resource.GetProperty("token").GetString()!);
    }

    /// <summary>Writes and reads until the host's test ends.</summary>
    public virtual async Task ChatAsync()
    {
        while (!host.Over)
        {
            await SayAsync();
            await ReadOnAsync();
        }
    }

    /// <summary>Reads the rest.</summary>
    public virtual async Task FinishAsync()
    {
        while (await ReadOnAsync() != 0)
        {
        }
    }

    /// <summary>Everything from the beginning, as a client sees it that comes anew.</summary>
    public async Task<List<JsonElement>> HistoryAsync()
    {
        var history = new List<JsonElement>();
        var watermark = "0";
        while (await PollAsync(watermark) is { } set && set.GetProperty("activities").GetArrayLength() > 0)
        {
            history.AddRange(set.GetProperty("activities").EnumerateArray());
            watermark = set.GetProperty("watermark").GetString()!;
        }

        return history;
    }

    /// <summary>Says the next line; whether a line without acknowledgement arrived, the customer cannot know.</summary>
    protected async Task SayAsync()
    {
        var line = $"line {++_sent}";
        if (await SendAsync(HttpMethod.Post, "/activities", new { type = "message", text = line, from = new { id = "ann" } }) is { } answer)
        {
            Acknowledged.Add(answer.GetProperty("id").GetString()!, line);
            host.Acknowledge();
        }
    }

    /// <summary>A request about this conversation; null when the host died over it.</summary>
    protected async Task<JsonElement?> SendAsync(HttpMethod method, string path, object? body = null)
    {
        var client = await host.LiveAsync();
        try
        {
            using var answer = await DirectLineClient.SendAsync(client, method, $"conversations/{Conversation}{path}", Token, body);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return await DirectLineClient.ReadAsync(answer);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private async Task<int> ReadOnAsync()
    {
        if (await PollAsync(Watermark) is not { } set)
        {
            return 0;
        }

        Read.AddRange(set.GetProperty("activities").EnumerateArray());
        Watermark = set.GetProperty("watermark").GetString()!;
        return set.GetProperty("activities").GetArrayLength();
    }

    private Task<JsonElement?> PollAsync(string? watermark) => SendAsync(HttpMethod.Get, $"/activities?watermark={watermark}");
}
