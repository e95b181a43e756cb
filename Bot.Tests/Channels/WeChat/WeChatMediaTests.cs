using System.Net;
using Bot.Tests.Conversations;
using Bot.Tests.Kit;
using Bot.Tests.Kit.Tencent;

namespace Bot.Tests.Channels.WeChat;

/// <summary>Pictures, sounds, films, places, links and cards, both ways, with a verified account.</summary>
public sealed class WeChatMediaTests : IAsyncLifetime
{
    private FakeWeChat _wechat = null!;
    private HostFixture _host = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _wechat = await FakeWeChat.StartAsync(Stop);
        _host = await SampleBot.StartAsync(Stop, _wechat.Settings(SampleBot.Name, CallbackMode.Plain));
        (_wechat.Sender.Callback, _wechat.Sender.Mode) = (new(_host.Address, $"api/wechat/{FakeWeChat.App}/messages"), CallbackMode.Plain);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _wechat.DisposeAsync();
    }

    [Fact]
    public async Task Picture_OfACustomer_IsKeptBeforeThePlatformForgetsIt()
    {
        var id = _wechat.Api.Keep(SampleBot.Picture, "image/jpeg");
        _wechat.Api.ReplaceToken();
        await _wechat.Sender.PostAsync(_wechat.Write("image", ("PicUrl", "http://127.0.0.1:9/none"), ("MediaId", id)), Stop);
        await SentAsync(1);

        var (events, url) = FileIn(await EventsAsync());
        Assert.Contains("\"image/png\"", events, StringComparison.Ordinal);
        Assert.DoesNotContain(id, events, StringComparison.Ordinal);
        using var answer = await _host.Client.GetAsync(new Uri(url, UriKind.Relative), Stop);
        Assert.Equal("image/png", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(SampleBot.Picture, await answer.Content.ReadAsByteArrayAsync(Stop));
    }

    [Fact]
    public async Task Voice_WithItsWords_SaysThem()
    {
        var id = _wechat.Api.Keep([.. "#!AMR\n"u8, 1, 2, 3], "audio/amr");
        await _wechat.Sender.PostAsync(_wechat.Write("voice", ("MediaId", id), ("Format", "amr"), ("Recognition", "我要退货")), Stop);

        Assert.Equal("1: 我要退货", (await SentAsync(1))[0].Words);
        Assert.Contains("audio/amr", (await EventsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Video_ThatThePlatformHasElsewhere_IsFetchedThere()
    {
        var id = _wechat.Api.Keep([0, 0, 0, 0, .. "ftypisom"u8, 1], "video/mp4");
        await _wechat.Sender.PostAsync(_wechat.Write("video", ("MediaId", id), ("ThumbMediaId", "t")), Stop);
        await SentAsync(1);

        using var answer = await _host.Client.GetAsync(new Uri(FileIn(await EventsAsync()).Url, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("location", "\"latitude\":23.134521,\"longitude\":113.358803")]
    [InlineData("link", "https://example.com/a")]
    public async Task PlacesAndLinks_AreUnderstood(string kind, string expected)
    {
        await _wechat.Sender.PostAsync(
            kind == "link"
                ? _wechat.Write(kind, ("Title", "A page"), ("Description", "About"), ("Url", "https://example.com/a"))
                : _wechat.Write(kind, ("Location_X", "23.134521"), ("Location_Y", "113.358803"), ("Scale", "20"), ("Label", "广州")),
            Stop);
        await SentAsync(1);

        Assert.Contains(expected, (await EventsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Picture_OfThePack_IsUploadedOnceAndSentAsOne()
    {
        await _wechat.SayAsync("picture", Stop);
        await _wechat.SayAsync("picture", Stop);

        Assert.Equal(["image", "image"], (await SentAsync(2)).Select(sent => sent.Kind));
        var (kind, name, content) = Assert.Single(_wechat.Api.Uploaded);
        Assert.Equal(("image", "dot.png"), (kind, name));
        Assert.Equal(SampleBot.Picture, content);
    }

    [Fact]
    public async Task Picture_ThatThePlatformDoesNotTake_GoesAsALink()
    {
        _wechat.Api.Rule = call => call.Kind == "image" ? 40007 : 0;
        await _wechat.SayAsync("picture", Stop);

        Assert.Matches(@"^A dot: http://.*/packs/sample/pictures/dot\.png$", (await SentAsync(1))[0].Words);
    }

    [Theory]
    [InlineData("sound", "voice", "hello.amr")]
    [InlineData("film", "video", "hello.mp4")]
    public async Task SoundOrFilm_OfThePack_IsUploadedAsItsKind(string word, string kind, string name)
    {
        await _wechat.SayAsync(word, Stop);

        var sent = (await SentAsync(1))[0];
        var uploaded = Assert.Single(_wechat.Api.Uploaded);
        Assert.Equal((kind, kind, name), (sent.Kind, uploaded.Kind, uploaded.Name));
        Assert.Equal(SampleBot.FileOf(word), uploaded.Content);
        if (kind == "video")
        {
            Assert.Equal((sent.Body["video"]!["media_id"]!.ToString(), "A film"), (sent.Body["video"]!["thumb_media_id"]!.ToString(), sent.Body["video"]!["title"]!.ToString()));
        }
    }

    [Fact]
    public async Task Card_WithInputs_BringsThemWithTheNumberOfItsButton()
    {
        await _wechat.SayAsync("card probe", Stop);
        Assert.Contains("1. probe", (await SentAsync(1))[0].Words, StringComparison.Ordinal);
        await _wechat.SayAsync("１", Stop);
        await SentAsync(2);

        Assert.Contains("\"inputs\":{\"fields\":[{\"name\":\"note\"", await EventsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_OfThePack_GoesAsALink()
    {
        await _wechat.SayAsync("paper", Stop);

        Assert.Matches(@"^A paper: http://.*/packs/sample/media/hello\.pdf$", (await SentAsync(1))[0].Words);
        Assert.Empty(_wechat.Api.Uploaded);
    }

    private async Task<IReadOnlyList<ApiCall>> SentAsync(int count)
    {
        await Eventually.HoldsAsync(() => _wechat.Api.Sent.Count >= count, "what the follower should get");
        return [.. _wechat.Api.Sent];
    }

    private async Task<string> EventsAsync()
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(_host.Data, "channelbot.db")};Mode=ReadOnly");
        await connection.OpenAsync(Stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(event, char(10)) FROM turns";
        return (string)(await command.ExecuteScalarAsync(Stop))!;
    }

    private static (string Events, string Url) FileIn(string events) =>
        (events, events.Split('"').Single(part => part.StartsWith("/files/", StringComparison.Ordinal)));
}
