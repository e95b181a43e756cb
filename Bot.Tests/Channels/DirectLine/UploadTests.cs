using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Bot.Conversations;
using Bot.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.DirectLine;

public sealed class UploadTests : IAsyncLifetime
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n\x1a\n0000"u8];
    private static readonly byte[] Svg = [.. "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8];

    private HostFixture _host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await SampleBot.StartAsync(
        Cancel, new Dictionary<string, string?> { ["Channels:DirectLine:MaxFileBytes"] = "1000", ["Channels:DirectLine:MaxFiles"] = "2" });

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Upload_ActivityAndTwoFilesOfOneName_KeepsBothReadable()
    {
        var client = await DirectLineClient.StartAsync(_host);
        using var form = Form(("a.png", "image/png", Png), ("a.png", "image/png", [.. Png, 1]));
        form.Add(Part("""{"type":"message","text":"look","from":{"id":"u1"},"channelData":{"k":1},"attachments":[{"contentType":"image/png","name":"a.png"},{"contentType":"image/png","name":"a.png"}]}""",
            "application/vnd.microsoft.activity"), "activity", "blob");

        var echo = await UploadedAsync(client, form);

        Assert.Equal("look", echo.GetProperty("text").GetString());
        Assert.Equal(1, echo.GetProperty("channelData").GetProperty("k").GetInt32());
        var lengths = new List<int>();
        foreach (var attachment in echo.GetProperty("attachments").EnumerateArray())
        {
            lengths.Add((await _host.Client.GetByteArrayAsync(new Uri(attachment.GetProperty("contentUrl").GetString()!), Cancel)).Length);
        }

        Assert.Equal([Png.Length, Png.Length + 1], lengths);
    }

    [Fact]
    public async Task Upload_FilesWithoutAnActivity_BecomeAMessage()
    {
        var client = await DirectLineClient.StartAsync(_host);
        using var form = Form(("note.txt", "text/plain", [.. "hello"u8]));

        var echo = await UploadedAsync(client, form);

        Assert.Equal("u1", echo.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("note.txt", echo.GetProperty("attachments")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Upload_OneRawBody_BecomesAMessage()
    {
        var client = await DirectLineClient.StartAsync(_host);
        using var body = new ByteArrayContent(Png);
        body.Headers.ContentType = new("image/png");
        body.Headers.ContentDisposition = new("form-data") { Name = "file", FileName = "x.png" };

        var echo = await UploadedAsync(client, body);

        Assert.Equal("x.png", echo.GetProperty("attachments")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Upload_PictureThatIsAnSvg_IsNeverShownInline()
    {
        var client = await DirectLineClient.StartAsync(_host);
        using var form = Form(("a.png", "image/png", Svg));
        var echo = await UploadedAsync(client, form);

        using var served = await _host.Client.GetAsync(new Uri(echo.GetProperty("attachments")[0].GetProperty("contentUrl").GetString()!), Cancel);

        Assert.Equal("attachment", served.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", served.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", served.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script>", 1, HttpStatusCode.BadRequest)]
    [InlineData("", 1, HttpStatusCode.BadRequest)]
    [InlineData("ok", 3, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("LARGE", 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Upload_WhatIsNotTaken_IsRefusedAndNothingIsSaid(string content, int count, HttpStatusCode status)
    {
        var client = await DirectLineClient.StartAsync(_host);
        var bytes = System.Text.Encoding.UTF8.GetBytes(content == "LARGE" ? new string('x', 1001) : content);
        using var form = Form([.. Enumerable.Range(0, count).Select(number => ($"{number}.txt", "text/plain", bytes))]);

        using var answer = await client.UploadAsync(form);

        Assert.Equal(status, answer.StatusCode);
        Assert.Single((await client.PollAsync()).Activities);
    }

    [Fact]
    public async Task File_WithAnotherSeal_IsNotFound()
    {
        var client = await DirectLineClient.StartAsync(_host);
        using var form = Form(("a.png", "image/png", Png));
        var url = new Uri((await UploadedAsync(client, form)).GetProperty("attachments")[0].GetProperty("contentUrl").GetString()!);

        using var answer = await _host.Client.GetAsync(new Uri(url, "AAAAAAAAAAAAAAAAAAAAAA"), Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Erase_Customer_DeletesTheirFiles()
    {
        var client = await DirectLineClient.StartAsync(_host);
        using var form = Form(("a.png", "image/png", Png));
        var url = (await UploadedAsync(client, form)).GetProperty("attachments")[0].GetProperty("contentUrl").GetString()!;

        await _host.Services.GetRequiredService<ConversationService>().EraseAsync(SampleBot.Name, "directline", "u1", Cancel);

        using var answer = await _host.Client.GetAsync(new Uri(url), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<JsonElement> UploadedAsync(DirectLineClient client, HttpContent content)
    {
        using var answer = await client.UploadAsync(content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await client.PollAsync("1")).Activities[0];
    }

    private static MultipartFormDataContent Form(params (string Name, string Type, byte[] Bytes)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, type, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new(type);
            form.Add(part, "file", name);
        }

        return form;
    }

    private static StringContent Part(string text, string type) => new(text, MediaTypeHeaderValue.Parse(type));
}
