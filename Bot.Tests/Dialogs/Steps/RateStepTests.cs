using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Steps;

public class RateStepTests
{
    private const string Stars = "- rate: service\n  say: { en: How was it?, zh: 服务怎么样？ }\n- say: \"Rated {{ service }}.\"";
    private const string Thumbs = "- rate: liked\n  scale: thumbs\n  say: Did it help?\n- say: \"Rated {{ liked }}.\"";

    [Theory]
    [InlineData("5", "5")]
    [InlineData("four", "4")]
    [InlineData("★★★", "3")]
    [InlineData("三星", "3")]
    [InlineData("4/5", "4")]
    [InlineData("2 out of 5", "2")]
    [InlineData("Excellent!", "5")]
    [InlineData("非常不满意", "1")]
    [InlineData("满意。", "4")]
    public void Stars_Answer_IsTakenAndRemembered(string said, string rating)
    {
        var conversation = Packs.Talk(Stars).User("go").User(said).Bot($"Rated {rating}.").Traced("rating", rating);

        Assert.Equal(rating, conversation.State.Remembered["service"].GetRawText());
    }

    [Fact]
    public void Stars_Pressed_IsTaken() => Packs.Talk(Stars).User("go").Offers("★", "★★", "★★★", "★★★★", "★★★★★").Presses("★★★★").Bot("Rated 4.");

    [Theory]
    [InlineData("6")]
    [InlineData("3.5")]
    [InlineData("I would rather not say anything about it")]
    public void Stars_NoRating_IsNotInsistedOn(string said)
    {
        var conversation = Packs.Talk(Stars).User("go").User(said).Bot("without a rating", "Rated .").Traced("rating", "skipped");

        Assert.False(conversation.State.Remembered.ContainsKey("service"));
    }

    [Fact]
    public void Stars_WithAttemptsAndOtherwise_AreAskedAgain() =>
        Packs.Talk("- rate: x\n  say: How?\n  attempts: 2\n  otherwise: [ { say: Pity } ]").User("go").User("qwertz uiop").Bot("one to five stars").Offers("★", "★★", "★★★", "★★★★", "★★★★★").User("qwertz uiop").Bot("Pity");

    [Theory]
    [InlineData("👍", "true")]
    [InlineData("👎🏽", "false")]
    [InlineData("yes", "true")]
    [InlineData("bad", "false")]
    [InlineData("没帮助", "false")]
    public void Thumbs_Answer_IsTaken(string said, string rating) => Packs.Talk(Thumbs).User("go").User(said).Bot($"Rated {rating}.");

    [Fact]
    public void Thumbs_Pressed_IsTaken() => Packs.Talk(Thumbs).User("go").Offers("👍", "👎").Presses("👎").Bot("Rated false.").Traced("rating", "down");

    [Fact]
    public void Rate_WrongScale_IsToldWithARemedy() =>
        Assert.Contains(Packs.Problems("- rate: x\n  say: a\n  scale: points"), text => text.StartsWith("6:12: CB0204 'scale' must be stars or thumbs, not 'points'", StringComparison.Ordinal));
}
