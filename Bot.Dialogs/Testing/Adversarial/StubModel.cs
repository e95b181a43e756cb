using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Testing.Adversarial;

/// <summary>The model of a run: hostile, refusing or right; events of a turn come first.</summary>
/// <param name="fixture">What right answers are made of.</param>
/// <param name="mode">How it behaves.</param>
/// <param name="completions">What it says when hostile, by conversation.</param>
internal sealed class StubModel(Fixture fixture, AdversarialMode mode, IReadOnlyDictionary<string, string> completions)
{
    private readonly RightAnswers _right = new(fixture);

    /// <summary>Answers.</summary>
    /// <param name="row">The conversation.</param>
    /// <param name="turn">The number of the turn, from 1.</param>
    /// <param name="ask">What is asked.</param>
    /// <param name="at">When it answers.</param>
    public ModelReturned Answer(AdversarialRow row, int turn, AskModel ask, DateTimeOffset at)
    {
        var returned = new ModelReturned { At = at, CallId = ask.CallId, Model = "stub" };
        var happens = row.Turns[turn - 1];
        return happens.First(HappeningKind.ModelFails) is { } failure ? returned with { Failure = failure.Text }
            : happens.First(HappeningKind.ModelReturns) is { } words ? returned with { Text = words.Text }
            : returned with { Text = Words(row, turn, ask) + Part(happens) };
    }

    private string Words(AdversarialRow row, int turn, AskModel ask) => mode switch
    {
        AdversarialMode.Refusal => fixture.Text("refusal", ask.Language),
        AdversarialMode.Hostile when turn == row.Turns.Count => completions.GetValueOrDefault(row.Id) ?? HostileWords.For(row, ask.Language),
        _ => _right.To(ask.Question, ask.Language, Wanted(row, turn)),
    };

    // In a hostile run the completion of the table is the bad part already.
    private string Part(AdversarialTurn happens) =>
        mode != AdversarialMode.Hostile && happens.First(HappeningKind.Streamed) is { Text.Length: > 0 } streamed ? " " + streamed.Text : "";

    private List<string> Wanted(AdversarialRow row, int turn) =>
    [
        .. row.Assertions.Where(assertion => (assertion.Turn ?? row.Turns.Count) == turn && assertion.Name is "HAS" or "ANY").Select(assertion => fixture.Fill(assertion.Arguments[0])),
    ];
}
