using Bot.Dialogs.Understanding;

namespace Bot.Tests.Dialogs.Understanding;

public class WordVectorsTests
{
    // The table holds stems: it is to be made again when they change.
    [Theory]
    [InlineData("purchases bought shipping deliveries expensive quickly stopped families running holidays thirsty apologies")]
    public void AddTo_FormsOfCommonWords_HavePlaces(string words)
    {
        var sum = new int[WordVectors.Dimensions];

        Assert.DoesNotContain(words.Split(' '), word => !WordVectors.AddTo(Stem(word), sum));
        Assert.False(WordVectors.AddTo(Stem("lantren"), sum));
    }

    [Theory]
    [InlineData("saxophone", "trumpet", "invoice")]
    [InlineData("thunderstorm", "rain", "soup")]
    [InlineData("spouse", "wife", "parcel")]
    public void Direction_WordsOfLikeMeaning_LieCloser(string word, string near, string far) => Assert.True(Cosine(word, near) > Cosine(word, far) + 0.2);

    [Fact]
    public void Direction_WordsWithoutAPlace_TellNothingOrLess()
    {
        var room = new float[WordVectors.Dimensions];

        Assert.Equal(1, Of("where is my parcel").Direction(room));
        Assert.InRange(Of("where is my zzkq").Direction(room), 0.01f, 0.5f);
        Assert.Equal(0, Of("zzkq").Direction(room));
    }

    [Theory]
    [InlineData("is a thunderstorm coming", "weather")]
    [InlineData("a saxophone concert, please", "music")]
    [InlineData("how to boil spaghetti", "food")]
    public void Decide_WordsThatNoExampleHas_AreUnderstood(string said, string meant)
    {
        var matcher = Matcher.Train(
            [
                new("weather", ["will it rain tomorrow", "do I need an umbrella", "is it sunny outside"], [], []),
                new("music", ["play a song by this band", "put on some jazz", "turn up the radio"], [], []),
                new("food", ["what can I cook for dinner", "a recipe for soup", "I am hungry"], [], []),
            ],
            new());

        Assert.Equal(meant, matcher.Decide(said).Candidates[0].Id);
    }

    private static ulong Stem(string word) => WordClasses.Stem(EnglishStem.Of(word, new char[word.Length]));

    private static Meaning Of(string text)
    {
        var bag = new FeatureBag();
        FeatureReader.Read(text, bag);
        return bag.Meaning;
    }

    private static double Cosine(string first, string second)
    {
        var (one, other) = (new float[WordVectors.Dimensions], new float[WordVectors.Dimensions]);
        Of(first).Direction(one);
        Of(second).Direction(other);
        return one.Zip(other, (a, b) => (double)a * b).Sum();
    }
}
