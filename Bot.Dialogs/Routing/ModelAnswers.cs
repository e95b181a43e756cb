using Bot.Dialogs.Packs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Routing;

/// <summary>Takes what a model made of a question: words for the customer, a choice among scripts, a vector, or nothing.</summary>
internal sealed class ModelAnswers(ReleaseContent content, Turn turn, ScriptRunner runner, AwaitedSteps awaited, ScriptRouter scripts, AnswerGate gate, HonestPath honest)
{
    private static readonly BlockSource Standing = new("standing");

    private readonly ModelFailures _failures = new(content, turn, honest);

    /// <summary>Takes what a model returned; afterwards the customer sees something, or something is awaited.</summary>
    public void Take(ModelReturned returned)
    {
        if (turn.State.Model?.Id != returned.CallId)
        {
            turn.Note("model", "ignored", reason: "nobody waits for it");
            LeaveOff(returned);
            return;
        }

        var asked = turn.State.Model;
        turn.State = turn.State with { Model = null };
        turn.Reply.Stream = returned.Stream;
        var answer = awaited.OpenAnswer();
        if (asked.Embed)
        {
            scripts.Understood(returned, asked.Question);
            return;
        }

        if (asked.Choices.Count > 0)
        {
            scripts.Chosen(returned.Choice, asked.Choices);
        }
        else
        {
            returned = Speak(returned, asked);
        }

        if (answer is not null)
        {
            runner.Continue(() => answer.Return(turn, returned), answer);
        }
        else if (turn.Reply.IsEmpty && !_failures.Say(returned.Failure))
        {
            WithoutAnswer(returned.Failure, asked.Stopped);
        }

        // Words that the customer has seen need an end, whatever the script does next.
        if (returned.Stream is not null && turn.Reply.IsEmpty && turn.Commands.Count == 0)
        {
            turn.Reply.Stream = returned.Stream;
            turn.Reply.Say(StandingWords.OneMoment(turn.Language), Standing);
        }

        if (!turn.HasOutcome)
        {
            turn.Reply.Say(StandingWords.Done(turn.Language), Standing);
        }
    }

    private ModelReturned Speak(ModelReturned returned, AwaitedModel asked)
    {
        if (string.IsNullOrWhiteSpace(returned.Text))
        {
            turn.Note("model", "failed", reason: returned.Failure ?? "no words");
            return returned;
        }

        turn.Note("model", "answered", reason: returned.Model);
        (returned, var byModel) = gate.Check(returned, asked);
        turn.Reply.Say(returned.Text ?? "", byModel ? new("model") { Name = returned.Model } : new("guideline"));
        if (byModel)
        {
            turn.Reply.Answer = returned.CallId;
            Ratings.Await(turn, returned.CallId);
        }

        if (asked.Stopped)
        {
            turn.Reply.Say(StandingWords.SpeakingStopped(turn.Language), Standing);
        }

        return returned;
    }

    // The customer went on just when the first words came: these are not left standing half said.
    private void LeaveOff(ModelReturned returned)
    {
        if (returned.Stream is not null)
        {
            turn.Reply.Stream = returned.Stream;
            turn.Reply.Say(StandingWords.LeftOff(turn.Language), Standing);
        }
    }

    private void WithoutAnswer(string? failure, bool stopped)
    {
        switch (failure)
        {
            case "too-long":
                turn.Reply.Say(StandingWords.TooLong(turn.Language), Standing);
                break;
            case "budget-conversation" or "budget-day":
                turn.Reply.Say(StandingWords.BudgetSpent(turn.Settings, turn.Language), Standing);
                honest.Offer(turn);
                break;
            case not null when stopped:
                turn.Reply.Say(StandingWords.SpeakingStopped(turn.Language), Standing);
                break;
            default:
                scripts.Honestly();
                break;
        }
    }
}
