using System.Net;
using System.Text.Json;
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
    public async Task DeleteUserData_WithATokenWithoutAUser_ErasesItsConversationWithFilesAndNothingElse()
    {
        var (client, other) = (await StartUnboundAsync(), await StartUnboundAsync());
        await client.PostAsync(new { type = "message", text = "walnut of nobody" });
        await client.PostAsync(new { type = "message", text = "almond of ann", from = new { id = "ann" } });
        await other.PostAsync(new { type = "message", text = "peanut of another ann", from = new { id = "ann" } });
        using var note = new ByteArrayContent([.. "hello"u8]);
        note.Headers.ContentType = new("text/plain");
        using var form = new MultipartFormDataContent { { note, "file", "note.txt" } };
        using (await client.UploadAsync(form, "ann"))
        {
        }

        var file = (await client.PollAsync()).Activities.SelectMany(Files).Single();
        Assert.Equal(HttpStatusCode.OK, await FindAsync(file));

        Assert.Equal(HttpStatusCode.OK, await PostAsync(client.Conversation, "deleteUserData", "ann", credential: client.Token));

        var rest = await ReadAsync(client.Conversation);
        Assert.DoesNotContain("walnut", rest, StringComparison.Ordinal);
        Assert.DoesNotContain("almond", rest, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await FindAsync(file));
        Assert.Contains("peanut of another ann", await ReadAsync(other.Conversation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeleteUserData_WithTheSecret_ReachesCustomersWithoutAName()
    {
        var client = await StartUnboundAsync();
        await client.PostAsync(new { type = "message", text = "walnut of nobody" });

        Assert.Equal(HttpStatusCode.OK, await PostAsync(client.Conversation, "deleteUserData", client.Conversation));

        Assert.DoesNotContain("walnut", await ReadAsync(client.Conversation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeleteUserData_WithTheSecretAndNobodyNamed_IsRefusedWithAReason()
    {
        var conversation = await StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(conversation, "deleteUserData", null));
    }

    private Task<DirectLineClient> StartUnboundAsync() => DirectLineClient.StartAsync(_host.Client, secret: "secret");

    private static IEnumerable<string> Files(JsonElement activity) => activity.TryGetProperty("attachments", out var files)
        ? files.EnumerateArray().Where(file => file.TryGetProperty("contentUrl", out _)).Select(file => file.GetProperty("contentUrl").GetString()!)
        : [];

    private async Task<HttpStatusCode> FindAsync(string file)
    {
        using var answer = await _host.Client.GetAsync(new Uri(file), TestContext.Current.CancellationToken);
        return answer.StatusCode;
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
