using System.Net;
using Bot.Tests.Kit;
using static Bot.Tests.Channels.DirectLine.DirectLineClient;

namespace Bot.Tests.Channels.DirectLine;

public sealed class ErasureTests : IAsyncLifetime
{
    private HostFixture _host = null!;

    public async ValueTask InitializeAsync() => _host = await SampleBot.StartAsync(
        TestContext.Current.CancellationToken, new Dictionary<string, string?> { ["Channels:DirectLine:Secret"] = "secret" });

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task DeleteUserData_WithTheSecret_ErasesThatCustomerInEveryConversationAndNobodyElse()
    {
        var (one, two) = (await StartAsync(), await StartAsync());
        await PostAsync(one, "message", "ann", "walnut of ann");
        await PostAsync(two, "message", "ann", "almond of ann");
        await PostAsync(two, "message", "bob", "peanut of bob");

        Assert.Equal(HttpStatusCode.OK, await PostAsync(one, "deleteUserData", "ann"));

        Assert.DoesNotContain("walnut", await ReadAsync(one), StringComparison.Ordinal);
        var rest = await ReadAsync(two);
        Assert.DoesNotContain("almond", rest, StringComparison.Ordinal);
        Assert.Contains("peanut of bob", rest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeleteUserData_WithATokenOfItsUser_ErasesOnlyThatUser()
    {
        using var made = await SendAsync(_host.Client, HttpMethod.Post, "tokens/generate", "secret", new { user = new { id = "dl_ann" } });
        var token = (await DirectLineClient.ReadAsync(made)).GetProperty("token").GetString()!;
        using var started = await SendAsync(_host.Client, HttpMethod.Post, "conversations", token);
        var conversation = (await DirectLineClient.ReadAsync(started)).GetProperty("conversationId").GetString()!;
        await PostAsync(conversation, "message", "dl_ann", "walnut", token);

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(conversation, "deleteUserData", "bob", credential: token));
        Assert.Contains("walnut", await ReadAsync(conversation), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(conversation, "deleteUserData", "dl_ann", credential: token));
        Assert.DoesNotContain("walnut", await ReadAsync(conversation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeleteUserData_WithoutAUser_IsRefusedWithAReason()
    {
        using var made = await SendAsync(_host.Client, HttpMethod.Post, "tokens/generate", "secret");
        var token = (await DirectLineClient.ReadAsync(made)).GetProperty("token").GetString()!;
        using var started = await SendAsync(_host.Client, HttpMethod.Post, "conversations", token);
        var conversation = (await DirectLineClient.ReadAsync(started)).GetProperty("conversationId").GetString()!;

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(conversation, "deleteUserData", "ann", credential: token));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(conversation, "deleteUserData", null));
    }

    private async Task<string> StartAsync()
    {
        using var started = await SendAsync(_host.Client, HttpMethod.Post, "conversations", "secret");
        return (await DirectLineClient.ReadAsync(started)).GetProperty("conversationId").GetString()!;
    }

    private async Task<HttpStatusCode> PostAsync(string conversation, string type, string? from, string? text = null, string credential = "secret")
    {
        using var answer = await SendAsync(
            _host.Client, HttpMethod.Post, $"conversations/{conversation}/activities", credential, new { type, text, from = new { id = from } });
        return answer.StatusCode;
    }

    private async Task<string> ReadAsync(string conversation)
    {
        using var read = await SendAsync(_host.Client, HttpMethod.Get, $"conversations/{conversation}/activities", "secret");
        return (await DirectLineClient.ReadAsync(read)).GetRawText();
    }
}
