using System.Text.Json;
using Bot.Tests.Channels.DirectLine;
using Bot.Tests.Conversations;
using Bot.Tests.Kit;

namespace Bot.Tests.Models;

/// <summary>A conversation of a Direct Line client that polls.</summary>
internal sealed class DirectLineDoor(DirectLineClient client) : IDoor
{
    public static async Task<DirectLineDoor> OpenAsync(HostFixture host) => new(await DirectLineClient.StartAsync(host));

    public Task SayAsync(string text) => client.SayAsync(text);

    public Task PressAsync(JsonElement data) => client.PostAsync(new { type = "message", value = data, from = new { id = "u1" } });

    public Task ThumbAsync(string action) => client.PostAsync(new
    {
        type = "event",
        name = "webchat:activity-status/feedback",
        from = new { id = "u1" },
        entities = new[] { new Dictionary<string, string> { ["type"] = "https://schema.org/" + action, ["@type"] = action } },
    });

    public async Task<IReadOnlyList<JsonElement>> RepliesAsync(int count)
    {
        IReadOnlyList<JsonElement> replies = [];
        await Eventually.HoldsAsync(async () => (replies = await ReadAsync()).Count >= count, $"{count} replies");
        return replies;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // The greeting comes before anything was asked.
    private async Task<IReadOnlyList<JsonElement>> ReadAsync() =>
        [.. (await client.PollAsync()).Activities.Where(activity => activity.GetProperty("from").GetProperty("role").GetString() == "bot").Skip(1)];
}
