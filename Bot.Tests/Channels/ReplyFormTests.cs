using System.Text.Json;
using Bot.Channels;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;

namespace Bot.Tests.Channels;

/// <summary>What every door with cards does to a reply first.</summary>
public sealed class ReplyFormTests
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

        var shown = ReplyForm.Of(reply, CardProfile.WebChat, Host);

        Assert.Equal("Hello.", Assert.IsType<TextBlock>(Assert.Single(shown.Blocks)).Text);
        Assert.Equal(reply.Choices, shown.Choices);
    }

    private static JsonElement Shown(Reply reply)
    {
        var shown = ReplyForm.Of(reply, CardProfile.WebChat, Host);
        Assert.Empty(shown.Choices);
        return Assert.Single(Assert.IsType<CardBlock>(Assert.Single(shown.Blocks)).Cards);
    }
}
