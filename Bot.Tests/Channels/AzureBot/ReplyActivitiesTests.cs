using System.Text.Json;
using Bot.Channels;
using Bot.Channels.AzureBot;
using Bot.Connector.Schema;
using Bot.Dialogs.Replies;

namespace Bot.Tests.Channels.AzureBot;

public sealed class ReplyActivitiesTests
{
    private static readonly BlockSource Script = new("script");
    private static readonly JsonElement Card = JsonDocument.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"42"}]}""").RootElement;

    [Fact]
    public void TextAndCard_AreSeparateMessages()
    {
        var messages = Render(new() { Language = "en", Blocks = [Text("Here"), Cards(Card, Card)] }, "msteams");

        Assert.Equal(2, messages.Count);
        Assert.Empty(messages[0].Attachments);
        Assert.Equal(AttachmentLayouts.Carousel, messages[1].AttachmentLayout);
    }

    [Theory]
    [InlineData("msteams", 3, 1, 0, 1)]
    [InlineData("msteams", 4, 1, 0, 1)]
    [InlineData("webchat", 3, 1, 3, 0)]
    [InlineData("webchat", 9, 1, 0, 1)]
    public void Choices_GoWhereTheChannelShowsAllOfThem(string channel, int choices, int messages, int suggestions, int cards)
    {
        var reply = new Reply
        {
            Language = "en",
            Blocks = [Text("Which?")],
            Choices = [.. Enumerable.Range(1, choices).Select(number => new ReplyChoice($"Label {number}", $"v{number}"))],
            Question = "q1",
        };

        var rendered = Render(reply, channel);

        Assert.Equal(messages, rendered.Count);
        Assert.Equal(suggestions, rendered[^1].SuggestedActions?.Actions.Count ?? 0);
        Assert.Equal(cards, rendered[^1].Attachments.Count);
        var all = string.Concat(rendered.Select(ConnectorJson.ToJson));
        Assert.All(reply.Choices, choice => Assert.Contains(choice.Label, all, StringComparison.Ordinal));
    }

    [Fact]
    public void Choices_AfterACardOnTeams_AreButtonsOfTheirOwnMessage()
    {
        var reply = new Reply { Language = "en", Blocks = [Cards(Card)], Choices = [new("Yes", "yes")], Question = "q1" };

        var buttons = Render(reply, "msteams")[1].Attachments[0].Content!.Value;

        var data = buttons.GetProperty("body")[0].GetProperty("actions")[0].GetProperty("data");
        Assert.Equal("yes", data.GetProperty(ButtonData.Member).GetProperty("choice").GetString());
    }

    [Fact]
    public void WordsOfAModel_AreLabelled_AndCanBeRatedInTeams()
    {
        var reply = new Reply { Language = "en", Blocks = [Text("Perhaps.")], ByModel = true };

        var inTeams = Render(reply, "msteams")[0];
        Assert.Equal("AIGeneratedContent", Assert.Single(inTeams.Entities).Unmapped!["additionalType"][0].GetString());
        // The card has the buttons; Teams' own thumbs beside them would rate the same words twice.
        Assert.Contains("not-helpful", inTeams.Attachments[0].Content!.Value.GetRawText(), StringComparison.Ordinal);
        Assert.Null(inTeams.ChannelData);
    }

    [Fact]
    public void RelativeMedia_BecomesAbsolute()
    {
        var reply = new Reply { Language = "en", Blocks = [new MediaBlock("/packs/shop/a.png", "image/png", "A shop") { Source = Script }] };

        Assert.Equal("https://bot.example/packs/shop/a.png", Render(reply, "msteams")[0].Attachments[0].ContentUrl);
    }

    [Fact]
    public void RelativeImageInACard_BecomesAbsolute_AlsoInItsFallback_AndButtonDataStays()
    {
        var card = JsonElement.Parse("""
            {"type":"AdaptiveCard","version":"1.5","body":[{"type":"Image","url":"/packs/shop/a.png","altText":"A shop"}],
             "actions":[{"type":"Action.Submit","title":"Open","data":{"url":"/kept"}}]}
            """);

        var sent = Render(new() { Language = "en", Blocks = [Cards(card)] }, "webchat")[0].Attachments[0].Content!.Value;

        Assert.Equal("https://bot.example/packs/shop/a.png", sent.GetProperty("body")[0].GetProperty("url").GetString());
        Assert.Contains("https://bot.example/packs/shop/a.png", sent.GetProperty("fallbackText").GetString(), StringComparison.Ordinal);
        Assert.Equal("/kept", sent.GetProperty("actions")[0].GetProperty("data").GetProperty("url").GetString());
    }

    [Theory]
    [InlineData("LikeAction", null, "helpful")]
    [InlineData("DislikeAction", null, "not-helpful")]
    [InlineData("VoteAction", "upvote", "helpful")]
    [InlineData("VoteAction", "downvote", "not-helpful")]
    public void WebChatsThumb_BecomesFeedback(string type, string? option, string feedback)
    {
        var value = JsonSerializer.SerializeToElement(new Dictionary<string, string?> { ["@type"] = type, ["actionOption"] = option });

        var data = FeedbackPress.Read(new() { Name = "webchat:activity-status/feedback", Value = value });

        Assert.Equal(feedback, data!.Value.GetProperty(ButtonData.Member).GetProperty("feedback").GetString());
        Assert.Null(FeedbackPress.Read(new() { Name = "other", Value = value }));
    }

    [Fact]
    public void InvokeCard_OfOneText_IsAMessage() =>
        Assert.Equal("Done", Answer(new Reply { Language = "en", Blocks = [Text("Done")] })!["value"]!.GetValue<string>());

    [Fact]
    public void InvokeCard_OfSeveralBlocks_KeepsEachTextCardAndChoice()
    {
        var body = Answer(
            new Reply { Language = "en", Blocks = [Text("First"), Cards(Card)] },
            new Reply { Language = "en", Blocks = [Text("Second")], Choices = [new("Yes", "y")], Question = "q" });

        Assert.Equal(AttachmentTypes.AdaptiveCard, body!["type"]!.GetValue<string>());
        var card = body["value"]!.ToJsonString();
        Assert.All(["First", "42", "Second", "Yes"], words => Assert.Contains(words, card, StringComparison.Ordinal));
    }

    private static System.Text.Json.Nodes.JsonObject? Answer(params Reply[] replies) => InvokeCard.Of(replies, "https://bot.example")!.Body;

    private static IReadOnlyList<MessageActivity> Render(Reply reply, string channel) => RenderedActivities.Render(reply, ChannelProfiles.Of(channel), "https://bot.example");

    private static TextBlock Text(string text) => new(text) { Source = Script };

    private static CardBlock Cards(params JsonElement[] cards) => new(cards) { Source = Script };
}
