using System.Net;
using System.Text.Json.Nodes;
using Bot.Channels.OpenIm;
using Bot.Hosting;
using Bot.Releases;
using Bot.Tests.Conversations;
using Bot.Tests.Kit;
using Bot.Tests.Kit.OpenIm;

namespace Bot.Tests.Channels.OpenIm;

/// <summary>Several apps on one host: each its own bot, keys, customers and parked events; what an app vouches for reaches scripts.</summary>
public sealed class OpenImAppsTests : IAsyncLifetime
{
    private const string ClubSettings = "pack: club\ntitle: { en: Club, zh: 俱乐部 }\nlanguages: [en, zh]\nhandoff: care\nbrand:\n  name: { en: Night Club, zh: 夜店 }\n  phone: \"+86 21 5555 0199\"\n  email: care@club.example\n";

    private FakeApp _app = null!;
    private HostFixture _host = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = await FakeApp.StartAsync(Stop);
        var settings = _app.Settings();
        settings["Channels:OpenIm:Apps:1:Id"] = "club";
        settings["Channels:OpenIm:Apps:1:Bot"] = "club";
        settings["Channels:OpenIm:Apps:1:Keys:0"] = FakeAppKeys.Club;
        settings["Channels:OpenIm:Apps:1:Format"] = "Plain";
        _host = await HostFixture.StartAsync([], new HostParts { Compile = _ => [Pack("shop", Kit.Packs.Settings), Pack("club", ClubSettings)], Settings = settings }, Stop);
        _app.Bot = _host.Address;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Apps_AreServedByTheirOwnBots()
    {
        Assert.Equal("This is **shop**, tier gold.", await AskAsync("shop", FakeAppKeys.Shop));
        Assert.Equal("This is club, tier gold.", await AskAsync("club", FakeAppKeys.Club));
    }

    [Fact]
    public async Task App_WithAnothersKey_IsRefused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await _app.TellAsync(FakeApp.Message("hello"), app: "club", key: FakeAppKeys.Shop)).Status);

    [Fact]
    public async Task Erasure_ForgetsTheCustomerOfThatAppOnly()
    {
        await AskAsync("shop", FakeAppKeys.Shop);
        await AskAsync("club", FakeAppKeys.Club);

        var erased = await _app.TellAsync(new JsonObject { ["type"] = "erase", ["id"] = "e-1", ["customer"] = "ann" });

        Assert.True((int)erased.Body["erased"]! > 0);
        Assert.DoesNotContain(OpenImJournal.Events(_host.Data, "shop:chat-1"), happened => happened.ToJsonString().Contains("gold", StringComparison.Ordinal));
        Assert.Contains(OpenImJournal.Events(_host.Data, "club:chat-1"), happened => happened.ToJsonString().Contains("gold", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Person_TakesOver_AndGivesBack()
    {
        await _app.SayAsync("I want to talk to a person");
        await Eventually.HoldsAsync(() => _app.Shown.Any(call => call.Type == "handoff"), "the handoff");
        Assert.Equal(HttpStatusCode.OK, (await _app.TellAsync(Status("accepted"))).Status);
        await _app.TellAsync(new JsonObject { ["type"] = "agent", ["id"] = "a-1", ["conversation"] = "chat-1", ["agent"] = "Li", ["text"] = "How can I help?" });
        await Eventually.HoldsAsync(() => _app.Replies.Any(reply => reply.Text.Contains("How can I help?", StringComparison.Ordinal)), "the person's words");
        var before = _app.Replies.Count;
        await _app.SayAsync("which bot?");
        Assert.Equal(HttpStatusCode.OK, (await _app.TellAsync(Status("completed"))).Status);
        await _app.SayAsync("which bot?");

        await Eventually.HoldsAsync(() => _app.Replies.Any(reply => reply.Text.Contains("This is", StringComparison.Ordinal)), "the bot again");
        Assert.Single(_app.Replies.Skip(before), reply => reply.Text.Contains("This is", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Group_AnswersOnlyWhatMentionsTheBot()
    {
        var chat = FakeApp.Message("which bot?", conversation: "group-1");
        chat["group"] = true;
        await _app.TellAsync(chat);
        var asked = FakeApp.Message("which bot?", conversation: "group-1");
        (asked["group"], asked["mentioned"]) = (true, true);
        await _app.TellAsync(asked);

        await Eventually.HoldsAsync(() => _app.Replies.Count == 1, "one reply");
        Assert.Equal((string)asked["id"]!, (string)_app.Replies[0].Body["replyTo"]!);
    }

    [Fact]
    public void Settings_ThatWouldLetStrangersIn_AreRefusedAtStart()
    {
        var options = new OpenImOptions();
        options.Apps.Add(new() { Id = "A b", Bot = "nobody", CallbackUrl = new("http://app.example/bot"), Keys = { "short" } });
        options.Apps.Add(new() { Id = "two" });
        options.Apps.Add(new() { Id = "two", Keys = { FakeAppKeys.Shop } });
        options.Apps.Add(new() { Id = "three", Keys = { FakeAppKeys.Shop } });

        var problems = string.Join('\n', new OpenImSettingsRule(new LiveReleases([Pack("shop", Kit.Packs.Settings)])).Validate(null, options).Failures!);

        Assert.All(
            ["Apps:0:Id", "Apps:0:Bot", "Apps:0:Keys", "Apps:0:CallbackUrl", "Apps:1:Keys", "'two' twice", "two apps have the same key"],
            expected => Assert.Contains(expected, problems, StringComparison.Ordinal));
    }

    private async Task<string> AskAsync(string app, string key)
    {
        var message = FakeApp.Message("which bot?");
        message["customer"]!["attributes"] = new JsonObject { ["tier"] = "gold" };
        message["wait"] = true;
        var answer = await _app.TellAsync(message, app: app, key: key);
        return (string)answer.Body["replies"]![0]!["messages"]![0]!["text"]!;
    }

    private static JsonObject Status(string state) => new() { ["type"] = "handoff-status", ["id"] = state, ["conversation"] = "chat-1", ["state"] = state };

    private static Bot.Dialogs.Packs.Release Pack(string name, string settings) => Kit.Packs.Release(
        $$$"""
        script: which
        when: { patterns: ["^which bot"] }
        steps:
          - say: { en: "This is **{{{name}}}**, tier {{ customer.tier }}.", zh: "这是 {{{name}}}。" }
        """,
        ("pack.yaml", settings));
}
