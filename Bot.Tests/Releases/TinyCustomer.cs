using Bot.Tests.Channels.DirectLine;
using Bot.Tests.Conversations;

namespace Bot.Tests.Releases;

/// <summary>A customer who says a line and waits for its reply.</summary>
internal sealed class TinyCustomer(DirectLineClient client)
{
    private int _seen;

    public static async Task<TinyCustomer> StartAsync(HttpClient http) => new(await DirectLineClient.StartAsync(http));

    /// <summary>The same customer, at a host that was started again.</summary>
    public TinyCustomer At(HttpClient http) => new(client.At(http)) { _seen = _seen };

    /// <summary>Says a line and returns what the bot said.</summary>
    public async Task<string> SayAsync(string text)
    {
        await client.SayAsync(text);
        IReadOnlyList<System.Text.Json.JsonElement> activities = [];
        await Eventually.HoldsAsync(async () => (activities = (await client.PollAsync()).Activities).Count >= _seen + 2, $"the reply to {text}");
        _seen = activities.Count;
        return activities[^1].GetProperty("text").GetString()!;
    }
}
