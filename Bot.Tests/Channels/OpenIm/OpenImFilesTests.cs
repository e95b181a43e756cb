using System.Net;
using System.Text.Json.Nodes;
using Bot.Tests.Conversations;
using Bot.Tests.Kit.OpenIm;

namespace Bot.Tests.Channels.OpenIm;

/// <summary>Customers' files: fetched from the app's own server or the internet, sniffed, kept; from nowhere else.</summary>
public sealed class OpenImFilesTests : IAsyncLifetime
{
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private OpenImHost _bot = null!;

    private FakeApp App => _bot.App;

    public async ValueTask InitializeAsync() => _bot = await OpenImHost.StartAsync(("Channels:OpenIm:MaxFileBytes", "1000"));

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Picture_IsKeptByTheHost_WhateverItIsCalled()
    {
        var answer = await App.TellAsync(WithFile(App.Keep("a.txt", Picture)));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        await Eventually.HoldsAsync(() => App.Replies.Count == 1, "the reply");
        var file = OpenImJournal.Events(_bot.Host.Data, "shop:chat-1")[0]["attachments"]![0]!;
        Assert.Equal("image/png", (string)file["contentType"]!);
        using var served = await _bot.Host.Client.GetAsync(new Uri((string)file["url"]!), TestContext.Current.CancellationToken);
        Assert.Equal(Picture, await served.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("http://files.example/a.png", "no https address")]
    [InlineData("file:///etc/passwd", "no https address")]
    [InlineData("a.png", "no https address")]
    [InlineData("https://127.0.0.1:1/a.png", "no public address")]
    [InlineData("https://[::1]/a.png", "no public address")]
    [InlineData("APP/files/nothing", "404")]
    [InlineData("APP/moved", "redirects are not followed")]
    [InlineData("APP/files/big", "more than 1000 bytes")]
    [InlineData("APP/files/empty", "empty")]
    [InlineData("APP/files/program", "not taken")]
    public async Task File_ThatCannotBeHad_RefusesTheMessageWithItsPlace(string url, string reason)
    {
        App.Keep("big", [.. Picture, .. new byte[2_000]]);
        App.Keep("empty", []);
        App.Keep("program", [0x7f, .. "ELF"u8, 0, 1, 2, 3]);
        var message = WithFile(url.Replace("APP", App.Address, StringComparison.Ordinal));

        var answer = await App.TellAsync(message);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "FileRefused"), (answer.Status, answer.Code));
        Assert.StartsWith("files[0].url: ", answer.Message, StringComparison.Ordinal);
        Assert.Contains(reason, answer.Message, StringComparison.Ordinal);
        message["files"]![0]!["url"] = App.Keep("good", Picture);
        Assert.False((bool)(await App.TellAsync(message)).Body["duplicate"]!);
    }

    private static JsonObject WithFile(string url)
    {
        var message = FakeApp.Message("", "m-1");
        message["files"] = new JsonArray(new JsonObject { ["url"] = url, ["name"] = "my picture" });
        return message;
    }
}
