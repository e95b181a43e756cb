using Bot.Dialogs.Understanding;

namespace Bot.Tests.Dialogs.Understanding;

public class MistypedWordsTests
{
    private static readonly MistypedWords Words = new(["i want to return my lantern", "track the delivery of a shirt", "charge my card", "where is it"]);

    [Theory]
    [InlineData("i wnat to retrun my lantren", "i want to return my lantern")]
    [InlineData("delivry, plase: trcak it", "delivery, plase: track it")]
    [InlineData("我的lantren坏了 retrun", "我的lantern坏了 return")]
    public void Mend_Slips_BecomeTheWordsThatExamplesHave(string text, string mended) => Assert.Equal(mended, Words.Mend(text));

    [Theory]
    [InlineData("a skirt is no shirt")]
    [InlineData("lanterns returned charger cards")]
    [InlineData("latern1 so100001 wher")]
    [InlineData("")]
    [InlineData("我想退货")]
    public void Mend_OtherWordsAndForms_StayAsTheyAre(string text) => Assert.Same(text, Words.Mend(text));
}
