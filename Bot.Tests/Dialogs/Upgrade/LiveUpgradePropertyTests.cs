using System.Text.Json;
using Bot.Dialogs;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Upgrade;

public class LiveUpgradePropertyTests
{
    private const int Triples = 100_000;
    private const int EditsOfAScript = 8;
    private const int MostTurns = 14;

    private static readonly string[] Answers = ["12", "red", "yes", "no", "2026-03-04", "blue", "some words"];

    [Fact]
    public void Upgrade_AnyScriptAnyEditAnyPlace_MovesSafelyOrFinishesWhereItBegan()
    {
        var random = new Random(20260302);
        var (done, moved) = (0, 0);
        for (var scripts = new RandomScripts(random); done < Triples;)
        {
            var steps = scripts.Make();
            if (RandomScripts.Compile(steps) is not { } old)
            {
                continue;
            }

            var positions = Enumerable.Range(0, 6).SelectMany(_ => Play(old, random)).ToList();
            for (var edit = 0; edit < EditsOfAScript && positions.Count > 0; edit++)
            {
                var other = random.Next(25) == 0 ? RandomScripts.Compile(steps, "renamed") : RandomScripts.Compile(Edited(scripts, steps, random));
                if (other is null)
                {
                    continue;
                }

                foreach (var position in positions)
                {
                    done++;
                    moved += GoesOn(old, other, position, random) ? 1 : 0;
                }
            }
        }

        Assert.InRange(moved, Triples / 20, Triples - (Triples / 20));
    }

    private static IReadOnlyList<RandomStep> Edited(RandomScripts scripts, IReadOnlyList<RandomStep> steps, Random random)
    {
        for (var edits = random.Next(1, 3); edits > 0; edits--)
        {
            steps = scripts.Edit(steps);
        }

        return steps;
    }

    // Every place at which the conversation waits.
    private static IEnumerable<ConversationState> Play(Release release, Random random)
    {
        var state = Take(release, ConversationState.Start("k", "test"), MovesTests.Said("go")).State;
        for (var turns = 0; turns < MostTurns && !state.IsIdle; turns++)
        {
            yield return state;
            state = Take(release, state, Next(state, random)).State;
        }
    }

    private static bool GoesOn(Release old, Release other, ConversationState state, Random random)
    {
        if (!Moves.CanMove(old, other, state))
        {
            return false;
        }

        var result = Take(other, state, Next(state, random));
        Assert.DoesNotContain(result.Trace.Entries, entry => entry.Decision is "lost" or "refused" or "broken");
        Assert.True(result.Trace.Entries.Any(entry => entry.Decision == "given-up") || result.Trace.Entries.All(entry => entry.Stage != "honest"), "honest without reason");
        Assert.Contains(result.Trace.Entries, entry => entry is { Stage: "question", Decision: "answered" or "asked-again" or "given-up" } or { Stage: "step", Decision: "returned" });
        foreach (var (before, after) in state.Frames.Zip(result.State.Frames))
        {
            Assert.Equal(before.Script, after.Script);
            Assert.All(before.Answers.Keys.Where(name => name != "thing"), name => Assert.True(after.Answers.ContainsKey(name), $"'{name}' is lost"));
            Assert.Equal(before.Answered, after.Answered.Take(before.Answered.Count));
        }

        return true;
    }

    private static TurnResult Take(Release release, ConversationState state, TurnEvent happened) => Engine.Step(release, state, happened);

    private static TurnEvent Next(ConversationState state, Random random) => state.Call is { } call
        ? new ServiceReturned { At = Conversation.Start, CallId = call.Id, Value = JsonElement.Parse("""{"id":"x"}""") }
        : MovesTests.Said(Answers[random.Next(Answers.Length)]);
}
