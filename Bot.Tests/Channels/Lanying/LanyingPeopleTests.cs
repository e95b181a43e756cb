using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Tests.Conversations;
using Bot.Tests.Kit.Lanying;

namespace Bot.Tests.Channels.Lanying;

/// <summary>People and systems of the company who speak in the bot's name.</summary>
public sealed class LanyingPeopleTests
{
    private const long Customer = LanyingHost.Customer;
    private const long Agent = LanyingHost.Agent;
    private const string Key = "key-of-the-notices-of-this-app";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AgentWhoTakesACustomerUnasked_SilencesTheBotUntilTheyAreGivenBack()
    {
        await using var bot = await StartAsync();
        await bot.Platform.SayAsync(Customer, "hello there", Stop);
        await bot.GotAsync(Customer, 1);

        await bot.Platform.SayAsync(Agent, $"/take {Customer}", Stop);
        await bot.Platform.SayAsync(Customer, "are you a person?", Stop);
        await bot.Platform.SayAsync(Agent, "yes, I am", Stop);
        await bot.Platform.SayAsync(Agent, "/release", Stop);
        await bot.Platform.SayAsync(Customer, "who is there now?", Stop);

        var got = await bot.WordsAsync(Customer, 6);
        Assert.Equal(("1: hello there", "yes, I am", "3: who is there now?"), (got[0], got[3], got[5]));
        Assert.All([got[1], got[2], got[4]], words => Assert.Contains("colleague", words, StringComparison.Ordinal));
        Assert.Equal([$"[{Customer}] are you a person?"], (await bot.GotAsync(Agent, 3)).Select(message => message.Text).Where(text => text.StartsWith('[')));
        Assert.All(await bot.GotAsync(Agent, 3), message => Assert.Equal("ai", (string?)JsonNode.Parse(message.Ext)!["ai"]!["role"]));
    }

    [Fact]
    public async Task WhatWasSaidLast_IsReplacedAndTakenBack()
    {
        await using var bot = await StartAsync();
        await bot.Platform.SayAsync(Customer, "hello there", Stop);
        await bot.GotAsync(Customer, 1);
        await bot.Platform.SayAsync(Agent, $"/takeover {Customer}", Stop);
        await bot.GotAsync(Customer, 2);
        await bot.Platform.SayAsync(Agent, "it costs 5", Stop);
        await SettledAsync(bot, "it costs 5");

        await bot.Platform.SayAsync(Agent, "/replace it costs 6 <b>", Stop);
        await Eventually.HoldsAsync(() => bot.Platform.Messages.Any(message => message.Text == "it costs 6 ＜b>"), "other words");
        await bot.Platform.SayAsync(Agent, "/recall", Stop);

        await Eventually.HoldsAsync(() => bot.Platform.Messages.Any(message => message is { Content: "RECALLED", To: Customer }), "the message to be taken back");
        Assert.Equal(["TEXT", "TEXT", "RECALLED"], (await bot.GotAsync(Customer, 3)).Select(message => message.Content));
    }

    [Fact]
    public async Task PictureOfTheCustomer_ReachesTheAgentAsAFileOfTheirOwn()
    {
        await using var bot = await StartAsync();
        await bot.Platform.SayAsync(Customer, "hello there", Stop);
        await bot.Platform.SayAsync(Agent, $"/take {Customer}", Stop);

        await bot.SendAsync(Customer, "IMAGE", new() { ["url"] = bot.Platform.Keep("pic", [1, 2, 3]), ["dName"] = "a.png" });
        await bot.SendAsync(Agent, "IMAGE", new() { ["url"] = bot.Platform.Keep("own", [1]), ["dName"] = "b.png" });

        var got = await bot.GotAsync(Agent, 4);
        var picture = got.Single(message => message.Content == "IMAGE");
        Assert.NotEqual(bot.Platform.Messages.First(message => message.Content == "IMAGE").Attachment, picture.Attachment);
        Assert.Contains(got, message => message.Text.Contains("Only words reach the customer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AgentWhoWritesNothing_LosesTheCustomerToTheBot()
    {
        await using var bot = await LanyingHost.StartAsync(("Agents:0", $"{Agent}"), ("Channels:Lanying:AgentIdle", "00:00:00.001"));
        await bot.Platform.SayAsync(Customer, "hello there", Stop);
        await bot.Platform.SayAsync(Agent, $"/take {Customer}", Stop);
        await bot.GotAsync(Customer, 2);

        await bot.Platform.SayAsync(Customer, "is anybody there?", Stop);

        Assert.Equal("2: is anybody there?", (await bot.WordsAsync(Customer, 4))[3]);
    }

    [Fact]
    public async Task Group_IsServedByAnAgentToo()
    {
        await using var bot = await StartAsync();
        await bot.MentionAsync(Customer, "@小蓝 hello");
        await bot.GotAsync(LanyingHost.Group, 1);

        await bot.Platform.SayAsync(Agent, $"/take {LanyingHost.Group}", Stop);
        await bot.GotAsync(LanyingHost.Group, 2);
        await bot.MentionAsync(Customer, "@小蓝 still there?");
        await bot.Platform.SayAsync(Agent, "yes, I am", Stop);

        Assert.EndsWith("yes, I am", (await bot.WordsAsync(LanyingHost.Group, 4))[3], StringComparison.Ordinal);
        await Eventually.HoldsAsync(() => bot.Platform.Messages.Any(message => message.To == Agent && message.Text.StartsWith($"[{LanyingHost.Group} · {Customer}]", StringComparison.Ordinal)), "the customer's words");
    }

    [Fact]
    public async Task Notice_OfTheAppsOwnSystem_IsSaidOnce()
    {
        await using var bot = await LanyingHost.StartAsync(("NoticeKey", Key));
        var notice = new JsonObject { ["appId"] = FakeLanying.App, ["user"] = Customer, ["text"] = "Your parcel is on its way.", ["id"] = "n1" };

        Assert.Equal((HttpStatusCode.Accepted, false), await NotifyAsync(bot, notice));
        Assert.Equal((HttpStatusCode.Accepted, true), await NotifyAsync(bot, notice));
        await bot.Platform.SayAsync(Customer, "thank you", Stop);

        Assert.Equal(["Your parcel is on its way.", "1: thank you"], await bot.WordsAsync(Customer, 2));
    }

    [Theory]
    [InlineData("wrong-key-of-the-notices", """{"appId":"demoapp","user":1,"text":"a","id":"n"}""", HttpStatusCode.Unauthorized)]
    [InlineData(Key, """{"appId":"other","user":1,"text":"a","id":"n"}""", HttpStatusCode.Unauthorized)]
    [InlineData(Key, """{"appId":"demoapp","text":"a","id":"n"}""", HttpStatusCode.BadRequest)]
    [InlineData(Key, """{"appId":"demoapp","user":1,"group":2,"text":"a","id":"n"}""", HttpStatusCode.BadRequest)]
    [InlineData(Key, """{"appId":"demoapp","user":1,"text":"","id":"n"}""", HttpStatusCode.BadRequest)]
    [InlineData(Key, "[1]", HttpStatusCode.BadRequest)]
    [InlineData(Key, "{", HttpStatusCode.BadRequest)]
    public async Task Notice_ThatIsNotAllowedOrWrong_IsRefusedWithARemedy(string key, string body, HttpStatusCode status)
    {
        await using var bot = await LanyingHost.StartAsync(("NoticeKey", Key));
        using var answer = await PostAsync(bot, body, key);

        Assert.Equal(status, answer.StatusCode);
        Assert.Matches("^(Send|Name|The member)", (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>(Stop))!["error"]);
        Assert.Empty(bot.Platform.Requests);
    }

    private static Task<LanyingHost> StartAsync() => LanyingHost.StartAsync(("Agents:0", $"{Agent}"));

    // Its id is kept with the note that it was delivered.
    private static Task SettledAsync(LanyingHost bot, string words) => Eventually.HoldsAsync(
        () => bot.Platform.Messages.SingleOrDefault(message => message.Text == words && message.To == Customer) is { } sent
            && ((Bot.Conversations.Journaling.SentMessages)bot.Host.Services.GetService(typeof(Bot.Conversations.Journaling.SentMessages))!)
                .Last(new(LanyingHost.Bot, "lanying", $"{FakeLanying.App}:CHAT:{Customer}")).SequenceEqual([$"{sent.Id}"]),
        "the message's id to be kept");

    private static async Task<(HttpStatusCode Status, bool Duplicate)> NotifyAsync(LanyingHost bot, JsonObject notice)
    {
        using var answer = await PostAsync(bot, notice.ToJsonString(), Key);
        return (answer.StatusCode, (bool)(await answer.Content.ReadFromJsonAsync<JsonObject>(Stop))!["duplicate"]!);
    }

    private static async Task<HttpResponseMessage> PostAsync(LanyingHost bot, string body, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Host.Address, $"api/lanying/{LanyingHost.Bot}/notices")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Authorization", $"Bearer {key}");
        return await bot.Host.Client.SendAsync(request, Stop);
    }
}
