using System.Globalization;
using Bot.Conversations;
using Bot.Dialogs.Turns.Events;
using Bot.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks.Replays;

/// <summary>Has conversations with the real host, so that replay and diff can be measured on a journal as customers leave it.</summary>
internal static class JournalMaker
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static readonly string[][] Talks =
    [
        ["Hello", "Where is my order?", "SO100001", "thanks", "how long does delivery take", "ok"],
        ["我想退货", "SO100005", "商品破损", "是", "退款到账了吗", "谢谢"],
        ["I want to return my order SO100005", "It is damaged", "yes", "Where is my refund?", "yes", "thank you"],
        ["Can you recommend something?", "tea", "zzz qqq", "are you open on sunday", "I need an invoice", "SO100002"],
        ["查订单", "SO100002", "快递要多久", "转人工", "你们几点上班", "好的"],
        ["cancel my order", "SO100003", "what payment do you take", "no", "talk to a person", "bye"],
    ];

    /// <summary>Has so many conversations of six messages each and leaves the journal in the directory.</summary>
    public static async Task RunAsync(string directory, int conversations)
    {
        await using var host = BotHost.Build(new() { Urls = "http://127.0.0.1:0", Data = directory });
        await host.StartAsync();
        var service = host.Services.GetRequiredService<ConversationService>();
        for (var i = 0; i < conversations; i++)
        {
            await TalkAsync(service, new("ecommerce", "directline", i.ToString("D6", CultureInfo.InvariantCulture)), Talks[i % Talks.Length]);
        }

        await host.StopAsync();
    }

    private static async Task TalkAsync(ConversationService service, ConversationKey key, string[] lines)
    {
        await SettleAsync(service, key, new ConversationStarted { At = DateTimeOffset.UtcNow, Locale = "en-US" });
        foreach (var line in lines)
        {
            await SettleAsync(service, key, new CustomerSaid { At = DateTimeOffset.UtcNow, Text = line, Locale = "en-US" });
        }
    }

    private static async Task SettleAsync(ConversationService service, ConversationKey key, TurnEvent happened)
    {
        var accepted = await service.AcceptAsync(key, new() { Event = happened, Visible = true, Delivery = DeliveryMode.Inline }, CancellationToken.None);
        await foreach (var _ in service.RepliesAsync(key, accepted.Turn, Limit, CancellationToken.None))
        {
        }
    }
}
