using System.Text.Json.Nodes;
using Bot.Conversations;
using Bot.Hosting;
using Bot.Tests.Conversations;
using Bot.Tests.Kit;
using Bot.Tests.Kit.Lanying;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Lanying;

/// <summary>The whole host behind the fake platform, with a pack that says back what it hears with its number.</summary>
internal sealed class LanyingHost(FakeLanying platform, HostFixture host) : IAsyncDisposable
{
    public const long Customer = 2_302_128_618_880;
    public const long Other = 2_302_128_618_881;
    public const long Agent = 2_302_128_618_999;
    public const long Group = 2_306_414_607_729;
    public const string Bot = "echo";

    private static readonly string[] Sections = ["Channels", "Outbox", "Models"];

    public FakeLanying Platform => platform;

    public HostFixture Host => host;

    public ConversationService Conversations => host.Services.GetRequiredService<ConversationService>();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<LanyingHost> StartAsync(params (string Name, string Value)[] settings)
    {
        var platform = await FakeLanying.StartAsync(Stop);
        var host = await HostFixture.StartAsync([Repository.At("Bot.Benchmarks", "packs", Bot)], new HostParts { Settings = Settings(platform, settings) }, Stop);
        platform.Callback = new(host.Address, $"api/lanying/{Bot}/messages");
        return new(platform, host);
    }

    /// <summary>Settings of a host for the platform: no greeting and short waits, unless told.</summary>
    public static Dictionary<string, string?> Settings(FakeLanying platform, params (string Name, string Value)[] more)
    {
        var settings = platform.Settings(Bot);
        settings["Channels:Lanying:Apps:0:Welcome"] = "false";
        settings["Outbox:BaseDelay"] = "00:00:00.02";
        foreach (var (name, value) in more)
        {
            settings[Sections.Contains(name.Split(':')[0]) ? name : $"Channels:Lanying:Apps:0:{name}"] = value;
        }

        return settings;
    }

    /// <summary>A user writes in a group and mentions the bot.</summary>
    public async Task MentionAsync(long user, string text, string name = "王五")
    {
        var config = new JsonObject { ["mentionList"] = new JsonArray(FakeLanying.BotUser), ["senderNickname"] = name }.ToJsonString();
        await platform.AnnounceAsync(platform.Write(user, text, group: Group, config: config), Stop, group: true);
    }

    /// <summary>A user sends a file.</summary>
    public async Task SendAsync(long user, string content, JsonObject attachment, string text = "") =>
        await platform.AnnounceAsync(platform.Write(user, text, content, attachment: attachment.ToJsonString()), Stop);

    /// <summary>What a user or group has got, once there are so many; never more.</summary>
    public async Task<IReadOnlyList<LanyingStored>> GotAsync(long target, int count)
    {
        await Eventually.HoldsAsync(() => Got(target).Count >= count, $"{count} messages at {target}");
        var got = Got(target);
        Assert.Equal(count, got.Count);
        return got;
    }

    /// <summary>Their words.</summary>
    public async Task<IReadOnlyList<string>> WordsAsync(long target, int count) => [.. (await GotAsync(target, count)).Select(message => message.Text)];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await platform.DisposeAsync();
    }

    private List<LanyingStored> Got(long target) => [.. platform.Messages.Where(message => message.From == FakeLanying.BotUser && message.To == target)];
}
