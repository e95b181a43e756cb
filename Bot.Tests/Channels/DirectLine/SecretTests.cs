using System.Net;
using Bot.Tests.Kit;
using static Bot.Tests.Channels.DirectLine.DirectLineClient;

namespace Bot.Tests.Channels.DirectLine;

public sealed class SecretTests : IAsyncLifetime
{
    private HostFixture _host = null!;

    public async ValueTask InitializeAsync() => _host = await SampleBot.StartAsync(
        TestContext.Current.CancellationToken,
        new Dictionary<string, string?> { ["Channels:DirectLine:Secret"] = "first", ["Channels:DirectLine:Secret2"] = "second" });

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("first", HttpStatusCode.OK)]
    [InlineData("second", HttpStatusCode.OK)]
    [InlineData("third", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    public async Task Generate_WithASecretSet_TakesOnlyThat(string? credential, HttpStatusCode status)
    {
        using var answer = await SendAsync(_host.Client, HttpMethod.Post, "tokens/generate", credential);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Secret_StartsPostsAndReads()
    {
        using var started = await SendAsync(_host.Client, HttpMethod.Post, "conversations", "first");
        var conversation = (await ReadAsync(started)).GetProperty("conversationId").GetString();

        using var posted = await SendAsync(
            _host.Client, HttpMethod.Post, $"conversations/{conversation}/activities", "first", new { type = "message", text = "hi", from = new { id = "u" } });
        using var read = await SendAsync(_host.Client, HttpMethod.Get, $"conversations/{conversation}/activities", "second");

        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        Assert.Equal(3, (await ReadAsync(read)).GetProperty("activities").GetArrayLength());
    }

    [Fact]
    public async Task Secret_UnknownConversation_IsNotFound()
    {
        using var answer = await SendAsync(_host.Client, HttpMethod.Get, "conversations/sample-00000000000000000000000000000000/activities", "first");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
