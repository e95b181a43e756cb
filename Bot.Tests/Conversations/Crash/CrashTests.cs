using System.Text.Json;
using Bot.Tests.Kit;

namespace Bot.Tests.Conversations.Crash;

/// <summary>The host is killed under load, again and again: acknowledged means stored, and stored means answered once.</summary>
public sealed class CrashTests
{
    // Messages acknowledged between one start and the next kill: soon, later, and in full run.
    private static readonly int[] Kills = [20, 90, 250];

    [Fact]
    public async Task Host_KilledUnderLoad_LosesAndDoublesNothing()
    {
        await using var connector = await FakeConnector.StartAsync(TestContext.Current.CancellationToken);
        await using var host = new MortalHost();
        await host.StartAsync();
        ChannelCustomer[] channel = [.. Enumerable.Range(1, 4).Select(number => new ChannelCustomer(host, connector, $"c{number}"))];
        DirectLineCustomer[] web = [new(host), new(host), new StreamingCustomer(host)];
        await Task.WhenAll(web.Select(customer => customer.StartAsync()));
        var load = Task.WhenAll([.. channel.Select(customer => Task.Run(customer.WriteAsync)), .. web.Select(customer => Task.Run(customer.ChatAsync))]);

        foreach (var messages in Kills)
        {
            await Task.WhenAny(load, host.WorkAsync(messages)).Unwrap();
            await host.CrashAsync();
        }

        await host.WorkAsync(60);
        host.End();
        await load;

        foreach (var customer in channel)
        {
            await AssertAnsweredAsync(customer);
        }

        foreach (var customer in web)
        {
            await AssertCompleteAsync(customer);
        }

        Assert.Equal(0, await host.StopAsync());
        var release = Packs.Folder("Bot.Benchmarks", "packs", "echo");
        Assert.True(JournalAudit.Verify(host.Journal, hash => hash == release.Hash ? release : null) >= host.Acknowledged);
    }

    // The connector API knows no idempotency key: the one reply that was under way at a kill may come twice, right after itself.
    private static async Task AssertAnsweredAsync(ChannelCustomer customer)
    {
        var expected = customer.Expected.ToArray();
        await Eventually.HoldsAsync(() => customer.Seen.Contains(expected[^1]), expected[^1]);
        var seen = customer.Seen;
        var once = seen.Where((text, index) => index == 0 || seen[index - 1] != text).ToArray();
        Assert.Equal(expected, once);
        Assert.InRange(seen.Count - once.Length, 0, Kills.Length);
    }

    private static async Task AssertCompleteAsync(DirectLineCustomer customer)
    {
        await customer.FinishAsync();
        var history = await customer.HistoryAsync();
        Assert.Equal(history.Select(Id), customer.Read.Select(Id));
        // The first is the greeting, which answers nobody.
        var messages = history.Where(activity => Member(activity, "type") == "message").Skip(1).ToArray();
        var said = messages.Where(message => Member(message, "replyToId") is null).ToArray();
        Assert.Equal(
            said.SelectMany((message, index) => new[] { (Text(message), null), ($"{index + 1}: {Text(message)}", Id(message)) }),
            messages.Select(message => (Text(message), Member(message, "replyToId"))));
        Assert.Equal(said.Length, said.Select(Text).Distinct().Count());
        var stored = said.ToDictionary(message => Id(message)!, Text);
        Assert.All(customer.Acknowledged, line => Assert.Equal(line.Value, stored[line.Key]));
    }

    private static string? Id(JsonElement activity) => Member(activity, "id");

    private static string? Text(JsonElement activity) => Member(activity, "text");

    private static string? Member(JsonElement activity, string name) => activity.TryGetProperty(name, out var value) ? value.GetString() : null;
}
