using Bot.Channels.Lanying;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Channels.Lanying;

/// <summary>Sentences that come back.</summary>
public class EchoGuardTests
{
    private static readonly LanyingPlace Here = new("app", false, 7);

    [Fact]
    public void Echoes_InARow_AreCountedOnceForEachMessage()
    {
        var echoes = new EchoGuard(new FakeTimeProvider());
        echoes.Said(Here, "That is all I know.");

        Assert.Equal(1, echoes.Heard(Here, "m1", "That is all I know."));
        Assert.Equal(1, echoes.Heard(Here, "m1", "That is all I know."));
        Assert.Equal(2, echoes.Heard(Here, "m2", " That is all I know. "));
        Assert.Equal(0, echoes.Heard(Here with { Target = 8 }, "m3", "That is all I know."));
        Assert.Equal(3, echoes.Heard(Here, "m3", "That is all I know."));
        Assert.Equal(0, echoes.Heard(Here, "m4", "Something else."));
        Assert.Equal(1, echoes.Heard(Here, "m5", "That is all I know."));
    }

    [Fact]
    public void Sentence_IsRemembered_WhileOthersAreSaid_AndNoLongerThanFiveMinutes()
    {
        var time = new FakeTimeProvider();
        var echoes = new EchoGuard(time);
        for (var number = 1; number <= 2 * EchoGuard.Most; number++)
        {
            echoes.Said(Here, $"sentence {number}");
        }

        Assert.Equal(1, echoes.Heard(Here, "m1", $"sentence {EchoGuard.Most + 1}"));
        Assert.Equal(2, echoes.Heard(Here, "m2", $"sentence {2 * EchoGuard.Most}"));
        Assert.Equal(0, echoes.Heard(Here, "m3", "sentence 1"));

        time.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(1, echoes.Heard(Here, "m4", $"sentence {2 * EchoGuard.Most}"));
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(0, echoes.Heard(Here, "m5", $"sentence {2 * EchoGuard.Most}"));
    }

    [Theory]
    [InlineData("ok")]
    [InlineData("好的")]
    public void ShortWords_AreNoEchoes(string text)
    {
        var echoes = new EchoGuard(new FakeTimeProvider());
        echoes.Said(Here, text);

        Assert.Equal(0, echoes.Heard(Here, "m1", text));
    }
}
