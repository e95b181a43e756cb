using System.Text.Json;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;

namespace Bot.Tests.Replies;

public sealed class MarkdownRendererTests
{
    private static readonly BlockSource Source = new("script");

    [Fact]
    public void Card_KeepsHeadingFactsPictureLinkAndAction()
    {
        var rendered = MarkdownRenderer.Render(Card("""
            {"type":"AdaptiveCard","version":"1.5","body":[
              {"type":"TextBlock","text":"Order SO1","weight":"Bolder"},
              {"type":"FactSet","facts":[{"title":"State:","value":"on its way"}]},
              {"type":"Image","url":"https://shop.example/a.png","altText":"A mug"}],
             "actions":[{"type":"Action.OpenUrl","title":"Track","url":"https://shop.example/t"},{"type":"Action.Submit","title":"Return it","data":{"x":1}}]}
            """));

        Assert.Equal(
            """
            **Order SO1**
            - **State**: on its way
            ![A mug](https://shop.example/a.png)
            [Track](https://shop.example/t)

            Reply with a number:
            1. Return it
            """,
            Assert.Single(rendered.Messages).Text);
        Assert.Equal(1, Assert.Single(rendered.Numbered).Data.GetProperty("x").GetInt32());
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>", "＜img src=x onerror=alert(1)>")]
    [InlineData("a < b and <b>", "a < b and ＜b>")]
    [InlineData("[press](javascript:alert(1))", "press (javascript：alert")]
    [InlineData("[site](https://shop.example/a)", "[site](https://shop.example/a)")]
    [InlineData("[call](tel:+8613800000000)", "[call](tel:+8613800000000)")]
    public void Words_RunNothingInAClient(string markdown, string expected) =>
        Assert.StartsWith(expected, Text(markdown), StringComparison.Ordinal);

    [Fact]
    public void Picture_IsAMessageOfItsOwn()
    {
        var media = new MediaBlock("https://shop.example/a.png", "image/png", "A mug") { Source = Source };
        var messages = MarkdownRenderer.Render(new() { Language = "en", Blocks = [media, new TextBlock("Nice?") { Source = Source }] }).Messages;

        Assert.Equal((media, "", "Nice?"), (messages[0].Media, messages[0].Text, messages[1].Text));
        Assert.Single(MarkdownRenderer.Render(new() { Language = "en", Blocks = [media] }).Messages);
    }

    private static Reply Card(string json) => new() { Language = "en", Blocks = [new CardBlock([JsonElement.Parse(json)]) { Source = Source }] };

    private static string Text(string markdown) => MarkdownRenderer.Render(new() { Language = "en", Blocks = [new TextBlock(markdown) { Source = Source }] }).Messages[0].Text;
}
