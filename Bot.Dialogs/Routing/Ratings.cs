using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Routing;

/// <summary>What customers think of a model's answers: each answer counts once, and who changes their mind changes that one count.</summary>
internal static class Ratings
{
    private const int AnswersKept = 5;

    /// <summary>A model answered: the customer may rate it now.</summary>
    public static void Await(Turn turn, string answer) =>
        turn.State = turn.State with { Answers = [.. turn.State.Answers.TakeLast(AnswersKept - 1), new(answer)] };

    /// <summary>Takes a press; false when it says what was known already.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="answer">The answer that it rates; absent: the last one, for clients whose thumbs name none.</param>
    /// <param name="helpful">What was pressed.</param>
    public static bool Take(Turn turn, string? answer, bool helpful)
    {
        var rated = turn.State.Answers.LastOrDefault(known => answer is null || known.Id == answer);
        if (rated is null)
        {
            turn.Note("feedback", "not-counted", reason: answer is null ? "no answer to rate" : $"{answer} is too old");
            return true;
        }

        if (rated.Helpful == helpful)
        {
            turn.Note("feedback", "known", reason: rated.Id);
            return false;
        }

        turn.State = turn.State with { Answers = [.. turn.State.Answers.Select(known => known == rated ? rated with { Helpful = helpful } : known)] };
        turn.Note("feedback", (rated.Helpful is null ? "" : "changed-to-") + (helpful ? "helpful" : "not-helpful"), reason: rated.Id);
        return true;
    }
}
