using Bot.Dialogs.Understanding;

namespace Bot.Tests.Dialogs.Understanding;

public sealed class EnglishStemTests
{
    [Theory]
    [InlineData("order orders ordered ordering")]
    [InlineData("buy bought buying buys")]
    [InlineData("deliver delivery delivered deliveries delivering")]
    [InlineData("try tries tried trying")]
    [InlineData("stop stops stopped stopping")]
    [InlineData("call calls called calling")]
    [InlineData("change changes changed changing")]
    [InlineData("box boxes")]
    [InlineData("dish dishes")]
    [InlineData("company companies")]
    public void Of_FormsOfAWord_OneStem(string forms) => Assert.Single(forms.Split(' ').Select(Stem).Distinct());

    [Theory]
    [InlineData("bus")]
    [InlineData("this")]
    [InlineData("address")]
    [InlineData("king")]
    [InlineData("red")]
    [InlineData("naïve")]
    [InlineData("so#")]
    public void Of_WordWithoutEnding_IsItsOwnStem(string word) => Assert.Equal(word, Stem(word));

    private static string Stem(string word) => EnglishStem.Of(word, new char[word.Length]).ToString();
}
