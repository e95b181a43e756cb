namespace Bot.Tests.Conversations;

/// <summary>Hosts side by side.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task Hosts_StartedAtOnce_AllServe()
    {
        var hosts = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => ConversationHost.StartAsync())));
        try
        {
            var accepted = await Task.WhenAll(hosts.Select(host => host.SayAsync(ConversationHost.Key(), "hello", "id1")));

            Assert.All(accepted, answer => Assert.Equal(new(1, 1, false), answer));
        }
        finally
        {
            await Task.WhenAll(hosts.Select(host => host.DisposeAsync().AsTask()));
        }
    }
}
