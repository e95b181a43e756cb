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

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" JavaScript:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("data:image/svg+xml,<svg onload=alert(1)>")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    public void Card_AddressThatRunsSomething_BecomesAnEmptyPage(string address) => Assert.Equal("about:blank", Opened(address));

    [Theory]
    [InlineData("https://shop.example/a?b=c:d")]
    [InlineData("mailto:care@lantern.example")]
    [InlineData("tel:+862155550100")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("//cdn.example/a.png")]
    public void Card_HarmlessAddress_Stays(string address) => Assert.Equal(address, Opened(address));

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

        var message = Assert.Single(RenderedActivities.Render(reply, ChannelProfile.WebChat, Host));

        Assert.Equal("Hello.", message.Text);
        Assert.Empty(message.Attachments);
        Assert.Equal("Yes", Assert.Single(message.SuggestedActions!.Actions).Title);
    }

    private static string? Opened(string address)
    {
        var card = JsonSerializer.SerializeToElement(new { type = "AdaptiveCard", actions = new[] { new { type = "Action.OpenUrl", url = address } } });
        return Shown(new() { Language = "en", Blocks = [new CardBlock([card]) { Source = Script }] }).GetProperty("actions")[0].GetProperty("url").GetString();
    }

    private static JsonElement Shown(Reply reply) =>
        Assert.Single(Assert.Single(RenderedActivities.Render(reply, ChannelProfile.WebChat, Host)).Attachments).Content!.Value;
}
