using System.Text.Json;
using Bot.Channels;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;

namespace Bot.Tests.Channels;

/// <summary>What every door with cards makes of a reply.</summary>
public sealed class RenderedActivitiesTests
{
    private const string Host = "https://bot.example";

    private static readonly BlockSource Script = new("script");

    [Fact]
    public void Card_RelativeAddresses_BecomeAbsolute()
    {
        var card = JsonElement.Parse("""
            {"type":"AdaptiveCard","body":[{"type":"Image","url":"/packs/shop/images/a.png"},{"type":"Image","url":"https://cdn.example/b.png"}],
             "backgroundImage":{"url":"/packs/shop/images/c.png"},"actions":[{"type":"Action.Submit","data":{"url":"/stays"}}]}
            """);

        var shown = Shown(new() { Language = "en", Blocks = [new CardBlock([card]) { Source = Script }] });

        Assert.Equal("https://bot.example/packs/shop/images/a.png", shown.GetProperty("body")[0].GetProperty("url").GetString());
        Assert.Equal("https://cdn.example/b.png", shown.GetProperty("body")[1].GetProperty("url").GetString());
        Assert.Equal("https://bot.example/packs/shop/images/c.png", shown.GetProperty("backgroundImage").GetProperty("url").GetString());
        Assert.Equal("/stays", shown.GetProperty("actions")[0].GetProperty("data").GetProperty("url").GetString());
    }

    [Fact]
    public void WordsOfAModel_BecomeACard_WithLabelRatingAndPerson()
    {
        var reply = new Reply { Language = "en", Blocks = [new TextBlock("Perhaps.") { Source = new("model") }], Choices = [new("Track my order", "order")], ByModel = true };

        var shown = Shown(reply).GetRawText();

        Assert.All(["Perhaps.", "AI-generated", "Helpful", "Not helpful", "Talk to a person", "Track my order"], words => Assert.Contains(words, shown, StringComparison.Ordinal));
    }

    [Fact]
    public void Words_OfAScript_StayAsTheyAre()
    {
        var reply = new Reply { Language = "en", Blocks = [new TextBlock("Hello.") { Source = Script }], Choices = [new("Yes", "yes")] };

        var message = Assert.Single(RenderedActivities.Render(reply, CardProfile.WebChat, Host));

        Assert.Equal("Hello.", message.Text);
        Assert.Empty(message.Attachments);
        Assert.Equal("Yes", Assert.Single(message.SuggestedActions!.Actions).Title);
    }

    private static JsonElement Shown(Reply reply) =>
        Assert.Single(Assert.Single(RenderedActivities.Render(reply, CardProfile.WebChat, Host)).Attachments).Content!.Value;
}
