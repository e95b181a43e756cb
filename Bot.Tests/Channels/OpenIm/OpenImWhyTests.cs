using System.Text.Json.Nodes;
using Bot.Hosting;
using Bot.Tests.Kit;
using Bot.Tests.Kit.OpenIm;

namespace Bot.Tests.Channels.OpenIm;

/// <summary>An app gets <em>Why this answer?</em> as one of the choices.</summary>
public sealed class OpenImWhyTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Where is my order SO100001?", "1 Why this answer?", "just looked up in Lantern Store’s system")]
    [InlineData("我的订单SO100001到哪了", "1 为什么这样回答？", "刚刚从灯笼商店的系统中查询得到")]
    public async Task Choice_SentBackWithItsValueOrNumber_TellsWhy(string question, string choice, string source)
    {
        await using var app = await FakeApp.StartAsync(Stop);
        var settings = app.Settings();
        settings["Channels:OpenIm:Apps:0:Bot"] = "ecommerce";
        await using var host = await HostFixture.StartAsync([Repository.At("packs", "ecommerce")], new HostParts { Settings = settings }, Stop);
        app.Bot = host.Address;

        var offered = Assert.Single((await ReplyAsync(app, FakeApp.Message(question)))["choices"]!.AsArray())!;
        Assert.Equal(choice, $"{offered["number"]} {offered["label"]}");

        var pressed = FakeApp.Message((string)offered["label"]!);
        pressed["value"] = offered["value"]!.DeepClone();
        Assert.Contains(source, TextOf(await ReplyAsync(app, pressed)), StringComparison.Ordinal);
        Assert.Contains(source, TextOf(await ReplyAsync(app, FakeApp.Message("１"))), StringComparison.Ordinal);
    }

    private static async Task<JsonObject> ReplyAsync(FakeApp app, JsonObject message)
    {
        message["wait"] = true;
        return Assert.Single((await app.TellAsync(message)).Body["replies"]!.AsArray())!.AsObject();
    }

    private static string TextOf(JsonObject reply) => string.Concat(reply["messages"]!.AsArray().Select(message => (string?)message!["text"]));
}
