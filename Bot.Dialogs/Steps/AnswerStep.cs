using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Steps;

/// <summary><c>answer</c>: answers a question of the script from the knowledge, else by a model.</summary>
/// <param name="Place">Which step it is.</param>
/// <param name="Question">The question.</param>
/// <param name="Into">Name under which the answer is kept too; absent when it is only said.</param>
/// <param name="Otherwise">Number of the first step when there is no answer; absent for the honest path.</param>
internal sealed record AnswerStep(StepPlace Place, Words Question, string? Into, int? Otherwise) : Step(Place)
{
    /// <inheritdoc/>
    public override string Kind => "answer";

    /// <inheritdoc/>
    public override IEnumerable<string> Reads => Question.Names;

    /// <inheritdoc/>
    public override IEnumerable<string> Sets => Into is null ? [] : [Into];

    /// <inheritdoc/>
    public override IEnumerable<StepBlock> Blocks => StepBlock.Ending("otherwise", Otherwise);

    /// <inheritdoc/>
    public override bool Pauses => false;

    /// <inheritdoc/>
    public override IEnumerable<StepWay> Ways => Otherwise is null ? base.Ways.Append(StepWay.Honest) : base.Ways;

    /// <summary>Reads the step.</summary>
    public static Step? Read(StepReading reading)
    {
        var question = reading.Words("answer", required: true);
        var into = reading.Map.Node("into") is null ? null : reading.ValueName("into");
        var otherwise = reading.Block("otherwise", final: true);
        return question is null ? null : new AnswerStep(reading.Place, question, into, otherwise);
    }

    /// <inheritdoc/>
    public override StepOutcome Enter(Turn turn)
    {
        var question = Question.In(turn.Language, turn.Scope);
        if (Into is null && KnowledgeAnswers.Quote(turn, question))
        {
            return StepOutcome.Next;
        }

        if (!turn.State.ModelAvailable || string.IsNullOrWhiteSpace(question))
        {
            turn.Note("step", "no-model", this);
            return Without;
        }

        turn.Frame = turn.Frame with { Step = Place.Id, Waits = FrameWait.Model };
        ModelQuestion.Ask(turn, question, CallStep.Kept(turn.Said));
        turn.Note("step", "asked", this);
        return StepOutcome.Wait;
    }

    /// <summary>Goes on after the model's words were said, or did not come.</summary>
    public StepOutcome Return(Turn turn, ModelReturned returned)
    {
        turn.Frame = turn.Frame with { Waits = FrameWait.Nothing };
        if (string.IsNullOrWhiteSpace(returned.Text))
        {
            return Without;
        }

        if (Into is not null)
        {
            turn.Set(Into, JsonText.Of(JsonText.Clip(returned.Text, ModelQuestion.LongestText)));
        }

        return StepOutcome.Next;
    }

    private StepOutcome Without => Otherwise is { } block ? StepOutcome.Jump(block) : StepOutcome.Honest;
}
