using System.Text.Json;
using Bot.Channels;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;
using Bot.Dialogs.Testing;
using Bot.Tests.Kit;
using Bot.Tests.Replies;

namespace Bot.Tests.Golden;

/// <summary>The replies of which pictures are kept: cards of the sample pack, of a model, of the bot itself, and of all that a card may hold.</summary>
internal static class GoldenReplies
{
    private static readonly string[] OfThePack = ["order-status", "product", "invoice-summary", "refund-status", "return-summary"];

    /// <summary>The replies by the names of their pictures; each is one message with cards on the web.</summary>
    public static IReadOnlyList<(string Name, Reply Reply)> All { get; } = [.. Pack().Concat(Models()).Concat(Own()).Concat(Shown()).DistinctBy(golden => golden.Name)];

    private static IEnumerable<(string Name, Reply Reply)> Pack()
    {
        var replies = CardGallery.OfPack(Packs.Folder("packs", "ecommerce")).Select(reply => reply.Reply).Where(reply => reply.Blocks.Any(block => block is CardBlock)).ToList();
        foreach (var card in OfThePack)
        {
            foreach (var language in (string[])["en", "zh"])
            {
                if (replies.FirstOrDefault(reply => reply.Language == language && reply.Blocks.Any(block => block is CardBlock cards && IsOf(card, cards))) is { } shown)
                {
                    yield return ($"{card}-{language}", Only(shown, shown.Blocks.First(block => block is CardBlock cards && IsOf(card, cards))));
                }
            }
        }
    }

    // A pack's cards carry no name; their words tell them apart.
    private static bool IsOf(string card, CardBlock cards)
    {
        var words = CardReading.Texts(cards.Cards[0]).ToList();
        bool Says(params string[] one) => words.Exists(text => one.Any(start => text.StartsWith(start, StringComparison.Ordinal)));
        return card switch
        {
            "order-status" => Says("Picture of the state", "状态图"),
            "product" => Says("View in the shop", "去商店看看"),
            "invoice-summary" => Says("Your invoice", "发票信息"),
            "refund-status" => Says("Return ", "退货单 "),
            _ => Says("Your return", "退货信息"),
        };
    }

    private static IEnumerable<(string Name, Reply Reply)> Models() =>
        from language in (string[])["en", "zh"]
        let reply = CardGallery.OfModel(language).Select(reply => reply.Reply).First(reply => reply.ByModel)
        select ($"model-{language}", reply with { Explains = true });

    private static IEnumerable<(string Name, Reply Reply)> Own()
    {
        var number = 0;
        foreach (var (name, shown) in CardGallery.OfEveryKind()
            .Select(reply => (reply.Name, Shown: reply.Reply.Blocks.OfType<FormBlock>().FirstOrDefault() is { } form ? Only(reply.Reply, form with { Question = "q" }) : reply.Reply))
            .DistinctBy(reply => JsonSerializer.Serialize(reply.Shown.Blocks)))
        {
            if (RenderedActivities.Render(shown, ChannelProfile.WebChat, "https://bot.example").Count(message => message.Attachments.Count > 0) == 1)
            {
                yield return ($"bot-{++number}-{name[..2]}", shown);
            }
        }
    }

    private static IEnumerable<(string Name, Reply Reply)> Shown() =>
        from file in Directory.GetFiles(Repository.At("Bot.Tests", "Golden", "Cards"), "*.json").Order(StringComparer.Ordinal)
        let card = JsonElement.Parse(File.ReadAllText(file))
        select (Path.GetFileNameWithoutExtension(file), new Reply { Language = "en", Blocks = [new CardBlock([card]) { Source = new("script") }] });

    private static Reply Only(Reply reply, ReplyBlock block) => reply with { Blocks = [block], Choices = [], Question = null };
}
