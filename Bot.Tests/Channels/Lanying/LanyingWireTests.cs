using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Bot.Conversations;
using Bot.Tests.Conversations;
using Bot.Tests.Kit;
using Bot.Tests.Kit.Lanying;

namespace Bot.Tests.Channels.Lanying;

/// <summary>The whole host behind the fake platform, over HTTP both ways.</summary>
public sealed class LanyingWireTests : IAsyncLifetime
{
    private const long Customer = 2_302_128_618_880;
    private const long Other = 2_302_128_618_881;
    private const long Agent = 2_302_128_618_999;
    private const long Group = 2_306_414_607_729;

    private FakeLanying _lanying = null!;
    private HostFixture _host = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _lanying = await FakeLanying.StartAsync(Stop);
        _host = await StartAsync([]);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _lanying.DisposeAsync();
    }

    [Fact]
    public async Task Message_IsAnsweredReceiptedAndLabelled()
    {
        var message = await _lanying.SayAsync(Customer, "hello there", Stop);

        var reply = (await SentAsync(1))[0];
        Assert.Equal((Customer, "1: hello there"), (reply.Target, reply.Text));
        Assert.Equal("ai", (string?)reply.Ext["ai"]!["role"]);
        Assert.Equal($"{message.Id}", (string?)reply.Ext["ai"]!["request_msg_id"]);
        Assert.Equal((FakeLanying.Token, $"{FakeLanying.BotUser}"), (reply.Token, reply.User));
        Assert.NotEmpty((string)reply.Config["antispam_prompt"]!);
        await Eventually.HoldsAsync(() => _lanying.Requests.Any(request => request.Type == 9 && (long?)request.Body!["related_mid"] == message.Id), "what the platform should get");
    }

    [Fact]
    public async Task Message_ThatComesAgain_IsAnsweredOnce()
    {
        var message = _lanying.Write(Customer, "hello there");
        for (var time = 0; time < 3; time++)
        {
            Assert.Equal(HttpStatusCode.OK, await _lanying.AnnounceAsync(message, Stop));
        }

        await _lanying.SayAsync(Customer, "and more", Stop);

        Assert.Equal(["1: hello there", "2: and more"], (await SentAsync(2)).Select(sent => sent.Text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("signature-of-the-fake-subscriptioN")]
    public async Task Signature_MissingOrWrong_IsDroppedWithStatus200(string? signature)
    {
        Assert.Equal(HttpStatusCode.OK, await _lanying.AnnounceAsync(_lanying.Write(Customer, "forged words"), Stop, signature: signature));
        await _lanying.SayAsync(Customer, "true words", Stop);

        Assert.Equal(["1: true words"], (await SentAsync(1)).Select(sent => sent.Text));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"appId":"other","msgId":"1","type":"CHAT"}""")]
    public async Task Callback_ThatIsNoMessageOfOurs_Is200AndNothing(string body)
    {
        Assert.Equal(HttpStatusCode.OK, await _lanying.PostAsync(body, FakeLanying.Signature, Stop));
        Assert.Empty(_lanying.Requests);
    }

    [Fact]
    public async Task Callback_LargerThanAMebibyte_IsRefused() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await _lanying.PostAsync(new string(' ', (1024 * 1024) + 1), FakeLanying.Signature, Stop));

    [Fact]
    public async Task Callback_OfAnotherBotsAddress_IsDropped()
    {
        var own = _lanying.Callback;
        _lanying.Callback = new(_host.Address, "api/lanying/other/messages");
        await _lanying.SayAsync(Customer, "wrong door", Stop);
        _lanying.Callback = own;
        await _lanying.SayAsync(Customer, "right door", Stop);

        Assert.Equal(["1: right door"], (await SentAsync(1)).Select(sent => sent.Text));
    }

    [Theory]
    [InlineData(503, "")]
    [InlineData(429, "")]
    [InlineData(200, """{"code":20000,"message":"database"}""")]
    [InlineData(200, "<html>gateway</html>")]
    public async Task Send_FailureThatPasses_IsTriedAgainWithTheSameTransaction(int status, string body)
    {
        _lanying.AnswerNext(status, body);
        _lanying.AnswerNext(status, body);
        await _lanying.SayAsync(Customer, "hello there", Stop);

        await Eventually.HoldsAsync(() => _lanying.Messages.Any(message => message.Text == "1: hello there"), "the reply");
        var transactions = _lanying.Requests.Where(request => request.Text == "1: hello there").Select(request => (long)request.Body!["transaction_id"]!).Distinct();
        Assert.True(Assert.Single(transactions) > 0);
        Assert.Single(_lanying.Messages, message => message.Text == "1: hello there");
    }

    [Fact]
    public async Task Send_CodeInStatus200_IsNoSuccess_ParkedWithItsReason()
    {
        _lanying.Rule = request => request.Type == 0 ? 10006 : null;
        await _lanying.SayAsync(Customer, "hello there", Stop);

        var conversations = (ConversationService)_host.Services.GetService(typeof(ConversationService))!;
        await Eventually.HoldsAsync(async () => (await conversations.ParkedAsync(Stop)).Count == 1, "what the platform should get");
        Assert.DoesNotContain(_lanying.Messages, message => message.From == FakeLanying.BotUser);
    }

    [Fact]
    public async Task Group_MentionOfTheBot_IsAnsweredThereWithAMention()
    {
        var config = new JsonObject { ["mentionList"] = new JsonArray(FakeLanying.BotUser), ["senderNickname"] = "王五" }.ToJsonString();
        await _lanying.AnnounceAsync(_lanying.Write(Customer, "闲聊", group: Group), Stop, group: true);
        await _lanying.AnnounceAsync(_lanying.Write(Customer, "@小蓝 价格多少", group: Group, config: config), Stop, group: true);

        var reply = (await SentAsync(1))[0];
        Assert.Equal((2, Group, "@王五 1: 价格多少"), ((int)reply.Body!["type"]!, reply.Target, reply.Text));
        Assert.Equal(Customer, (long?)reply.Config["mentionList"]![0]);
    }

    [Fact]
    public async Task Menu_NumberOrLabel_PicksTheSameAction()
    {
        await _lanying.SayAsync(Customer, "pick", Stop);
        var menu = (await SentAsync(1))[0].Text;
        Assert.Contains("1. ", menu, StringComparison.Ordinal);
        await _lanying.SayAsync(Customer, "２", Stop);

        var events = await EventsAsync(Customer);
        Assert.Contains("channelbot", events, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Echo_OfOurOwnWords_EndsInOneNoticeThenSilence()
    {
        await _lanying.SayAsync(Customer, "hello there", Stop);
        var last = (await SentAsync(1))[0].Text;
        for (var round = 0; round < 5; round++)
        {
            await _lanying.SayAsync(Customer, last, Stop);
            last = round < 2 ? (await SentAsync(round + 2))[^1].Text : last;
        }

        await _lanying.SayAsync(Other, "somebody else", Stop);
        await Eventually.HoldsAsync(() => _lanying.Sent.Any(sent => sent.Target == Other) && _lanying.Sent.Count >= 5, "what the platform should get");
        var notice = Assert.Single(_lanying.Sent, sent => (string?)sent.Ext["ai"]?["error_code"] == "rate_limit_reached");
        Assert.Contains("消息过于频繁", notice.Text, StringComparison.Ordinal);
        Assert.Equal(4, _lanying.Sent.Count(sent => sent.Target == Customer));
    }

    [Fact]
    public async Task Picture_IsServedThroughTheHost_AndTheStorageGetsNoToken()
    {
        var picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");
        var attachment = new JsonObject { ["url"] = _lanying.Keep("pic", picture), ["dName"] = "a.png", ["fLen"] = picture.Length }.ToJsonString();
        await _lanying.AnnounceAsync(_lanying.Write(Customer, "", "IMAGE", attachment: attachment), Stop);
        await SentAsync(1);

        var events = await EventsAsync(Customer);
        Assert.DoesNotContain("file_sign", events, StringComparison.Ordinal);
        var url = events.Split('"').Single(part => part.Contains("/api/lanying/files/", StringComparison.Ordinal));
        using var answer = await _host.Client.GetAsync(new Uri(url), Stop);
        Assert.Equal("image/png", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(picture, await answer.Content.ReadAsByteArrayAsync(Stop));
        Assert.All(_lanying.StorageTokens, token => Assert.Equal("", token));
        Assert.NotEmpty(_lanying.StorageTokens);

        using var forged = await _host.Client.GetAsync(new Uri(url[..^4] + "AAAA"), Stop);
        Assert.Equal(HttpStatusCode.NotFound, forged.StatusCode);
    }

    [Fact]
    public async Task Picture_RejectedInStatus200_IsNotServed()
    {
        var attachment = new JsonObject { ["url"] = _lanying.AddressOfMissing(), ["dName"] = "a.png" }.ToJsonString();
        await _lanying.AnnounceAsync(_lanying.Write(Customer, "", "IMAGE", attachment: attachment), Stop);
        await SentAsync(1);
        var url = (await EventsAsync(Customer)).Split('"').Single(part => part.Contains("/api/lanying/files/", StringComparison.Ordinal));

        using var answer = await _host.Client.GetAsync(new Uri(url), Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Agent_TakesACustomer_TalksInTheBotsNameAndGivesThemBack()
    {
        await _host.DisposeAsync();
        _host = await StartAsync(new Dictionary<string, string?> { ["Channels:Lanying:Apps:0:Agents:0"] = Agent.ToString(CultureInfo.InvariantCulture) });
        await _lanying.SayAsync(Customer, "handoff", Stop);
        await Eventually.HoldsAsync(() => _lanying.Sent.Any(sent => sent.Target == Agent && sent.Text.Contains("/take", StringComparison.Ordinal)), "what the platform should get");

        await _lanying.SayAsync(Agent, $"/take {Customer}", Stop);
        await _lanying.SayAsync(Customer, "is anybody there?", Stop);
        await Eventually.HoldsAsync(() => _lanying.Sent.Any(sent => sent.Target == Agent && sent.Text == $"[{Customer}] is anybody there?"), "what the platform should get");

        await _lanying.SayAsync(Agent, "/release", Stop);
        await _lanying.SayAsync(Agent, "hello?", Stop);
        await Eventually.HoldsAsync(() => _lanying.Sent.Any(sent => sent.Target == Agent && sent.Text.Contains("/release", StringComparison.Ordinal) && sent.Text.Contains("/take 用户ID", StringComparison.Ordinal)), "what the platform should get");
    }

    [Fact]
    public async Task Polling_WithoutAPublicAddress_AnswersEachMessageOnce()
    {
        await _host.DisposeAsync();
        _lanying.Callback = null;
        _lanying.Write(Customer, "first words");
        _lanying.Write(Customer, "second words");
        _host = await StartAsync(new Dictionary<string, string?> { ["Channels:Lanying:Apps:0:Polling"] = "true", ["Channels:Lanying:PollInterval"] = "00:00:00.1" });
        await SentAsync(2);
        _lanying.Write(Other, "third words");

        Assert.Equal(["1: first words", "2: second words", "1: third words"], (await SentAsync(3)).Select(sent => sent.Text));
        Assert.All(_lanying.Messages.Where(message => message.To == FakeLanying.BotUser), message => Assert.True(message.IsRead));
    }

    [Fact]
    public void Settings_ThatWouldLetStrangersIn_AreRefusedAtStart()
    {
        var options = new Bot.Channels.Lanying.LanyingOptions();
        options.Apps.Add(new() { AppId = "a", BotUserId = 1, ApiEndpoint = new("http://api.example"), AccessToken = "t", Signature = "short" });
        options.Apps.Add(new() { AppId = "a" });

        var problems = string.Join('\n', new Bot.Channels.Lanying.LanyingSettingsRule().Validate(null, options).Failures!);

        Assert.All(["Apps:0:ApiEndpoint", "Apps:0:Signature", "Apps:1:BotUserId", "Apps:1:AccessToken", "twice"], expected => Assert.Contains(expected, problems, StringComparison.Ordinal));
    }

    private async Task<HostFixture> StartAsync(Dictionary<string, string?> more)
    {
        var settings = _lanying.Settings(SampleBot.Name);
        settings["Outbox:BaseDelay"] = "00:00:00.02";
        settings["Channels:Lanying:Apps:0:Welcome"] = "false";
        foreach (var (name, value) in more)
        {
            settings[name] = value;
        }

        var host = await SampleBot.StartAsync(Stop, settings);
        _lanying.Callback = more.ContainsKey("Channels:Lanying:Apps:0:Polling") ? null : new(host.Address, $"api/lanying/{SampleBot.Name}/messages");
        return host;
    }

    private async Task<IReadOnlyList<LanyingRequest>> SentAsync(int count)
    {
        await Eventually.HoldsAsync(() => _lanying.Sent.Count >= count, "what the platform should get");
        return _lanying.Sent;
    }

    private async Task<string> EventsAsync(long customer)
    {
        await Eventually.HoldsAsync(() => _lanying.Sent.Count > 0, "what the platform should get");
        return JournalFileOf(customer);
    }

    private string JournalFileOf(long customer)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(_host.Data, "channelbot.db")};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(t.event, char(10)) FROM turns t JOIN conversations v ON v.id = t.conversation WHERE v.key LIKE $key";
        command.Parameters.AddWithValue("$key", $"%:{customer}");
        return (string)command.ExecuteScalar()!;
    }
}
