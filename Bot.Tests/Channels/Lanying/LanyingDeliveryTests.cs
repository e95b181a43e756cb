using System.Net;
using System.Text.Json.Nodes;
using Bot.Tests.Conversations;
using Bot.Tests.Kit.Lanying;

namespace Bot.Tests.Channels.Lanying;

/// <summary>What customers get when the platform is slow, cuts lines, limits rates or repeats itself.</summary>
public sealed class LanyingDeliveryTests
{
    private const long Customer = LanyingHost.Customer;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PlatformThatHangs_DelaysNoCallback()
    {
        await using var bot = await LanyingHost.StartAsync();
        var hangs = new TaskCompletionSource();
        bot.Platform.Holding = _ => hangs.Task;

        for (var number = 1; number <= 3; number++)
        {
            Assert.Equal(HttpStatusCode.OK, await bot.Platform.AnnounceAsync(bot.Platform.Write(Customer, $"line {number}"), Stop));
        }

        Assert.DoesNotContain(bot.Platform.Messages, message => message.From == FakeLanying.BotUser);
        hangs.SetResult();
        Assert.Equal(["1: line 1", "2: line 2", "3: line 3"], await bot.WordsAsync(Customer, 3));
    }

    [Fact]
    public async Task LineCutAfterTheMessageWasRun_DoublesNothing()
    {
        await using var bot = await LanyingHost.StartAsync();
        var cuts = 2;
        bot.Platform.Rule = request => request.Type == 0 && Interlocked.Decrement(ref cuts) >= 0 ? FakeLanying.Cut : null;

        await bot.Platform.SayAsync(Customer, "hello there", Stop);
        await bot.Platform.SayAsync(Customer, "and more", Stop);

        Assert.Equal(["1: hello there", "2: and more"], await bot.WordsAsync(Customer, 2));
        Assert.Equal(3, bot.Platform.Requests.Count(request => request.Text == "1: hello there"));
    }

    [Fact]
    public async Task RateLimit_HoldsRepliesBackAndLosesNone()
    {
        await using var bot = await LanyingHost.StartAsync(("Outbox:MaxAttempts", "60"), ("Outbox:MaxDelay", "00:00:00.3"));
        bot.Platform.RequestsPerSecond = 30;

        await Task.WhenAll(Enumerable.Range(1, 20).Select(number => bot.Platform.SayAsync(Customer + number, "hello there", Stop)));

        await Eventually.HoldsAsync(() => bot.Platform.Messages.Count(message => message.From == FakeLanying.BotUser) >= 20, "20 replies");
        Assert.Equal(20, bot.Platform.Messages.Where(message => message.From == FakeLanying.BotUser).Select(message => message.To).Distinct().Count());
        Assert.All(bot.Platform.Messages.Where(message => message.From == FakeLanying.BotUser), message => Assert.Equal("1: hello there", message.Text));
    }

    [Fact]
    public async Task EchoThatIsAnnouncedTwice_CountsOnce()
    {
        await using var bot = await LanyingHost.StartAsync();
        await bot.Platform.SayAsync(Customer, "hello there", Stop);
        var echo = bot.Platform.Write(Customer, (await bot.WordsAsync(Customer, 1))[0]);
        for (var time = 0; time < 4; time++)
        {
            await bot.Platform.AnnounceAsync(echo, Stop);
        }

        await bot.Platform.SayAsync(Customer, "something else", Stop);

        Assert.Equal(["1: hello there", "2: 1: hello there", "3: something else"], await bot.WordsAsync(Customer, 3));
    }

    [Fact]
    public async Task GroupName_ThatIsMarkup_RunsNothingInClients()
    {
        await using var bot = await LanyingHost.StartAsync();

        await bot.MentionAsync(Customer, "@小蓝 hello", "<img src=x onerror=alert(1)>[a](javascript:b)");

        var words = (await bot.WordsAsync(LanyingHost.Group, 1))[0];
        Assert.DoesNotContain('<', words);
        Assert.DoesNotContain("](", words, StringComparison.Ordinal);
        Assert.EndsWith("1: hello", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_WithRepeatedAndLateCallbacks_GivesEachMessageOneAnswerInOrder()
    {
        await using var bot = await LanyingHost.StartAsync(("Welcome", "true"));
        bot.Platform.KeepsRequests = false;

        var report = await LanyingLoad.RunAsync(bot.Platform, new(100, TimeSpan.FromSeconds(3), 20) { Repeated = 0.1, Late = 0.1 }, Stop);

        Assert.True(report is { Faults: 0, Messages: 300, Greetings: 20, Repeated: > 10, Late: > 10 }, report.ToString());
    }

    [Fact]
    public async Task Fake_GivesUsersTokensThatSpeakForThemOnly()
    {
        await using var platform = await FakeLanying.StartAsync(Stop);
        using var client = new HttpClient { BaseAddress = new(platform.Address) };
        var user = await PostAsync("/user/register/v2", new() { ["username"] = "小王", ["password"] = "p" });
        var token = await PostAsync("/token/id", new() { ["user_id"] = (long)user["data"]!["user_id"]!, ["password"] = "p" });

        Assert.Equal(10004, (int)(await PostAsync("/user/register/v2", new() { ["username"] = "小王", ["password"] = "p" }))["code"]!);
        Assert.Equal(10010, (int)(await PostAsync("/token/user", new() { ["name"] = "小王", ["password"] = "wrong" }))["code"]!);
        client.DefaultRequestHeaders.Add("app_id", FakeLanying.App);
        client.DefaultRequestHeaders.Add("access-token", (string?)token["data"]!["token"]);
        Assert.Equal(10008, (int)(await PostAsync("/message/send", new() { ["type"] = 1, ["from_user_id"] = FakeLanying.BotUser, ["targets"] = new JsonArray(5), ["content_type"] = 0, ["content"] = "forged" }))["code"]!);

        async Task<JsonObject> PostAsync(string path, JsonObject body)
        {
            using var content = new StringContent(body.ToJsonString());
            using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), content, Stop);
            return (JsonObject)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop))!;
        }
    }
}
