using Bot.Dialogs.Guidelines.Output;

namespace Bot.Tests.Guidelines.Output;

/// <summary>The gate leaves correct answers alone.</summary>
public sealed class GoodAnswerTests
{
    [Fact]
    public void Check_CorrectAnswers_AtMostOneInAHundredIsTouched()
    {
        var answers = GoodAnswers.All().ToArray();

        var touched = answers
            .Select(answer => (answer.Text, Result: OutputGate.Check(new(answer.Text), answer.Facts)))
            .Where(answer => answer.Result.Text != answer.Text)
            .Select(answer => $"{answer.Text} -> {answer.Result.Text} {string.Join(", ", answer.Result.Findings)}")
            .ToArray();

        Assert.True(answers.Length >= 300, $"{answers.Length} answers");
        Assert.True(touched.Length * 100 <= answers.Length, $"{touched.Length} of {answers.Length}:\n{string.Join('\n', touched)}");
    }
}
