using Bot.Conversations;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Conversations;

/// <summary>A mistake in the engine costs one answer, never the conversation.</summary>
public sealed class FailedTurnTests
{
    [Fact]
    public async Task Message_TheEngineFailsOn_IsAnsweredOnceAndTheConversationGoesOn()
    {
        await using var host = await ConversationHost.StartAsync(services: services => services.AddSingleton<TurnStep>(Fragile));
        var key = ConversationHost.Key();

        await host.SayAsync(key, "hello", "id1");
        var failed = await host.SayAsync(key, "break", "id2");
        var again = await host.SayAsync(key, "break", "id2");
        await host.SayAsync(key, "better?", "id3");

        await Eventually.HoldsAsync(() => host.Channel.Texts(key).Length == 3, "all replies");
        var texts = host.Channel.Texts(key);
        Assert.Equal(("1: hello", "3: better?"), (texts[0], texts[2]));
        Assert.Contains("something went wrong", texts[1], StringComparison.Ordinal);
        Assert.Equal((failed.Turn, true), (again.Turn, again.Duplicate));
        Assert.Equal(3, JournalAudit.Verify(host.Journal.Path, _ => ConversationHost.Release(), Fragile));
    }

    [Theory]
    [InlineData("en", "sorry")]
    [InlineData("zh", "抱歉")]
    public void FailedTurn_WithMessagesWaiting_ApologizesForEachAndLeavesTheScript(string language, string word)
    {
        var said = new CustomerSaid { At = DateTimeOffset.UnixEpoch, Text = "late" };
        var state = ConversationState.Start("s", "test") with { Language = language, Call = new("c1", said), Waiting = [said, said] };

        var result = FailedTurn.Of(ConversationHost.Release(), state, new ServiceReturned { At = said.At, CallId = "c1" }, "0123456789ab");

        Assert.True(result.State.IsIdle);
        Assert.Equal(3, result.Commands.Count);
        Assert.All(result.Commands, command => Assert.Contains(word, PlainEngine.TextOf(((Bot.Dialogs.Turns.Commands.Send)command).Reply), StringComparison.Ordinal));
    }

    private static TurnResult Fragile(Release release, ConversationState state, TurnEvent happened) =>
        happened is CustomerSaid { Text: "break" } ? throw new InvalidOperationException("A mistake.") : PlainEngine.Step(release, state, happened);
}
