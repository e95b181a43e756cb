using Bot.Hosting;
using Bot.Tests.Conversations;
using Bot.Tests.Kit;
using Bot.Tests.Kit.Lanying;

namespace Bot.Tests.Channels.Lanying;

/// <summary>Where there are no cards, <em>Why this answer?</em> is asked and answered in words.</summary>
public sealed class LanyingWhyTests
{
    private const long Customer = LanyingHost.Customer;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("help", "why this answer?", "Where is my order SO100001?", "SO100001", "just looked up in Lantern Store’s system")]
    [InlineData("帮助", "为什么这样回答", "我的订单SO100001到哪了", "SO100001", "刚刚从灯笼商店的系统中查询得到")]
    public async Task Customer_LearnsHowToAskWhyAndIsTold(string help, string why, string question, string answer, string source)
    {
        await using var platform = await FakeLanying.StartAsync(Stop);
        var settings = LanyingHost.Settings(platform, ("Bot", "ecommerce"));
        await using var host = await HostFixture.StartAsync([Repository.At("packs", "ecommerce")], new HostParts { Settings = settings }, Stop);
        platform.Callback = new(host.Address, "api/lanying/ecommerce/messages");

        Assert.Contains(why, await AnswerAsync(platform, help), StringComparison.Ordinal);
        Assert.Contains(answer, await AnswerAsync(platform, question), StringComparison.Ordinal);
        Assert.Contains(source, await AnswerAsync(platform, why), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Where is my order SO100001?", "Why this answer? Reply 1.", "just looked up in Lantern Store’s system")]
    [InlineData("我的订单SO100001到哪了", "为什么这样回答？请回复 1。", "刚刚从灯笼商店的系统中查询得到")]
    public async Task Number_UnderAnAnswerThatIsACardElsewhere_AsksWhy(string question, string offer, string source)
    {
        await using var platform = await FakeLanying.StartAsync(Stop);
        await using var host = await HostFixture.StartAsync([Repository.At("packs", "ecommerce")], new HostParts { Settings = LanyingHost.Settings(platform, ("Bot", "ecommerce")) }, Stop);
        platform.Callback = new(host.Address, "api/lanying/ecommerce/messages");

        foreach (var typed in (string[])["1", "１", "#1", offer[..(offer.IndexOfAny(['?', '？']) + 1)]])
        {
            Assert.EndsWith(offer, await AnswerAsync(platform, question), StringComparison.Ordinal);
            Assert.Contains(source, await AnswerAsync(platform, typed), StringComparison.Ordinal);
        }
    }

    private static async Task<string> AnswerAsync(FakeLanying platform, string text)
    {
        var before = Got(platform).Count;
        await platform.SayAsync(Customer, text, Stop);
        await Eventually.HoldsAsync(() => Got(platform).Count > before, $"an answer to {text}");
        return string.Join('\n', Got(platform).Skip(before).Select(message => message.Text));
    }

    private static List<LanyingStored> Got(FakeLanying platform) => [.. platform.Messages.Where(message => message.To == Customer && message.From == FakeLanying.BotUser)];
}
