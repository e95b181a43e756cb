using System.Collections.Concurrent;
using Bot.Dialogs;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;

namespace Bot.Tests.Replies;

/// <summary>The contract of inputs without cards: whatever a card asks for is asked for, by name and in order, and sent as the card would send it.</summary>
public sealed class CardInputContractTests
{
    private const int Replies = 10_000;
    private const string Last = "the-last";

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void AnyCard_AsksForItsInputs_AndSendsThem()
    {
        var release = Packs.Release("script: main\nwhen: { patterns: [\"^go$\"] }\nsteps:\n  - say: Hello.");
        var problems = new ConcurrentBag<string>();
        var asked = 0;
        Parallel.For(0, Replies, seed =>
        {
            var reply = SampleReplies.Make(seed).Reply;
            foreach (var action in TextMenu.Of(reply).Actions.Where(action => action.Inputs is not null))
            {
                Interlocked.Increment(ref asked);
                foreach (var problem in ProblemsOf(release, action))
                {
                    problems.Add($"seed {seed}: {problem}");
                }
            }
        });

        Assert.True(asked > Replies / 10, $"only {asked} cards with inputs");
        Assert.True(problems.IsEmpty, $"{problems.Count} problems\n" + string.Join('\n', problems.Take(12)));
    }

    // One more question at the end shows what all others have made of the button's data.
    private static List<string> ProblemsOf(Release release, RenderedAction action)
    {
        var fields = action.Inputs!.Fields;
        var more = action.Inputs with { Fields = [.. fields, new(Last, "Last?", "Last?", FormInput.Text)] };
        var (state, shown) = Take(release, ConversationState.Start("shop|lanying|1", "lanying"), new CustomerSaid { At = Now, Text = "1", Value = action.Data, Inputs = more });
        List<string> problems = [];
        Dictionary<string, string> expected = [];
        foreach (var field in fields)
        {
            var (words, sent) = Answer(field);
            expected[field.Name] = sent;
            if (!string.Concat(PlainTextRenderer.Render(shown).Messages.Select(message => message.Text)).Contains(field.Label, StringComparison.Ordinal))
            {
                problems.Add($"does not ask for {field.Label}");
            }

            var pressed = TextMenu.Of(shown).Pick(words);
            (state, shown) = Take(release, state, new CustomerSaid { At = Now, Text = words, Value = pressed?.Data, Inputs = pressed?.Inputs });
        }

        var value = state.Inputs is { Field.Name: Last } ? state.Inputs.Value : default;
        problems.AddRange(expected.Where(one => value.ValueKind == default || !value.TryGetProperty(one.Key, out var sent) || sent.GetString() != one.Value).Select(one => $"does not send {one}"));
        problems.AddRange(action.Data.EnumerateObject().Where(member => value.ValueKind == default || !value.TryGetProperty(member.Name, out _)).Select(member => $"lost {member.Name} of the button"));
        return problems;
    }

    private static (string Words, string Sent) Answer(FormField field) => field.Input switch
    {
        FormInput.Number => ("７", "7"),
        FormInput.Date => ("5 March 2026", "2026-03-05"),
        FormInput.Time => ("15:30", "15:30"),
        FormInput.Choice or FormInput.Choices => ("２", field.Options[1].Value),
        _ => ("a few words", "a few words"),
    };

    private static (ConversationState State, Reply Shown) Take(Release release, ConversationState state, CustomerSaid said)
    {
        var result = Engine.Step(release, state, said);
        return (result.State, result.Commands.OfType<Send>().Last().Reply);
    }
}
