using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Steps;

/// <summary>Asks a model.</summary>
internal static class ModelQuestion
{
    /// <summary>Longest question, and longest answer that a script keeps, in characters.</summary>
    public const int LongestText = 4_000;

    /// <summary>Asks with what the brand says and what was said before.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="question">The question.</param>
    /// <param name="said">What <c>said</c> means when the answer comes; absent when no script waits for it.</param>
    public static void Ask(Turn turn, string question, CustomerSaid? said)
    {
        var whole = JsonText.Clip(JsonText.Whole(question), LongestText);
        var id = turn.NewId('m');
        turn.State = turn.State with { Model = new(id, whole) { Said = said } };
        turn.Do(new AskModel(id, whole, turn.Language)
        {
            Brand = turn.Settings.BrandName(turn.Language),
            Facts = turn.Settings.Facts(turn.Language),
            History = turn.State.History,
        });
    }
}
