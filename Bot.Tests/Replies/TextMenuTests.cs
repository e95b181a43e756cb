using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;

namespace Bot.Tests.Replies;

/// <summary>What numbers and labels pick where nothing can be pressed.</summary>
public sealed class TextMenuTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("１")]
    [InlineData("①")]
    [InlineData("1️⃣")]
    [InlineData("١")]
    [InlineData(" 1. ")]
    [InlineData("(1)")]
    [InlineData("#1")]
    [InlineData("No. 1")]
    [InlineData("option 1")]
    [InlineData("one")]
    [InlineData("the first one")]
    [InlineData("选1")]
    [InlineData("第一个")]
    [InlineData("第１项")]
    [InlineData("序号1")]
    [InlineData("red wine")]
    [InlineData("ＲＥＤ  wine!")]
    public void Menu_OfOneEntry_IsPickedBy(string words) => Assert.Equal("Red wine", Menu("Red wine").Pick(words)?.Label);

    [Theory]
    [InlineData("0")]
    [InlineData("2")]
    [InlineData("99")]
    [InlineData("1 more")]
    [InlineData("1.50")]
    [InlineData("11月1日")]
    [InlineData("wine")]
    [InlineData("")]
    [InlineData("-1")]
    public void Menu_OfOneEntry_IsNotPickedBy(string words) => Assert.Null(Menu("Red wine").Pick(words));

    [Fact]
    public void Menu_WithinATypedQuestion_NeedsItsMark()
    {
        var menu = TextMenu.Of(new() { Language = "en", ExpectsAnswer = true, Question = "q1", Blocks = [new TextBlock("How many?") { Source = new("script") }], Choices = [new("Skip", ReplyChoice.Skip)] });

        Assert.True(menu.IsMarked);
        Assert.Null(menu.Pick("1"));
        Assert.Null(menu.Pick("one"));
        Assert.All<string>(["#1", "＃１", "skip"], words => Assert.Equal("Skip", menu.Pick(words)?.Label));
    }

    [Fact]
    public void Menu_OfNumbers_TakesANumberForTheLabel()
    {
        var menu = Menu("2", "4", "6");

        Assert.Equal("2", menu.Pick("2")?.Label);
        Assert.Null(menu.Pick("3"));
        Assert.Equal("6", menu.Pick("#3")?.Label);
    }

    [Fact]
    public void Menu_WithOneLabelTwice_KnowsThemByNumber()
    {
        var menu = Menu("Buy", "Buy");

        Assert.Null(menu.Pick("buy"));
        Assert.Same(menu.Actions[1], menu.Pick("2"));
    }

    private static TextMenu Menu(params string[] labels) =>
        TextMenu.Of(new() { Language = "en", Choices = [.. labels.Select((label, index) => new ReplyChoice(label, $"{index}"))] });
}
