using System.Net.Http.Json;
using System.Text.Json;
using Bot.Tests.Kit;

namespace Bot.Tests.Hosting;

/// <summary>What the health addresses tell those who watch a host.</summary>
public sealed class HealthEndpointsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ready_NothingWrong_SaysOk()
    {
        await using var host = await SampleBot.StartAsync(Stop);

        var health = await host.Client.GetFromJsonAsync<JsonElement>("health/ready", Stop);

        Assert.Equal("ok", health.GetProperty("status").GetString());
        Assert.Equal("ok", health.GetProperty("checks").GetProperty("journal").GetProperty("status").GetString());
    }

    [Fact]
    public async Task Ready_ReplyParked_TellsHowMany()
    {
        await using var host = await SampleBot.StartAsync(Stop, new Dictionary<string, string?> { ["Outbox:MaxAttempts"] = "1" });
        using var message = JsonContent.Create(new
        {
            type = "message",
            id = "m1",
            channelId = "test",
            serviceUrl = "http://127.0.0.1:1",
            from = new { id = "ann" },
            recipient = new { id = "bot" },
            conversation = new { id = "c1" },
            text = "hello",
        });
        using var taken = await host.Client.PostAsync(new Uri("api/messages", UriKind.Relative), message, Stop);
        Assert.True(taken.IsSuccessStatusCode);

        var journal = await ParkedAsync(host);

        Assert.Equal("degraded", journal.GetProperty("status").GetString());
        Assert.Equal(1, journal.GetProperty("parked").GetInt32());
        Assert.Contains("parked", journal.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DirectLine_PublicUrlOfTheHost_IsWhatClientsGet()
    {
        await using var host = await SampleBot.StartAsync(Stop, new Dictionary<string, string?> { ["PublicUrl"] = "https://bot.example" });

        using var answer = await host.Client.PostAsync(new Uri("v3/directline/conversations", UriKind.Relative), null, Stop);
        var started = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);

        Assert.StartsWith("wss://bot.example/v3/directline/conversations/", started.GetProperty("streamUrl").GetString(), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> ParkedAsync(HostFixture host)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        deadline.CancelAfter(Patience);
        while (true)
        {
            var health = await host.Client.GetFromJsonAsync<JsonElement>("health/ready", deadline.Token);
            var journal = health.GetProperty("checks").GetProperty("journal");
            if (journal.TryGetProperty("parked", out _))
            {
                return journal;
            }

            await Task.Delay(20, deadline.Token);
        }
    }
}
