using System.Text.Json;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Steps;

/// <summary>A step that asks and waits for the answer.</summary>
/// <param name="Place">Which step it is.</param>
/// <param name="Name">The value's name.</param>
/// <param name="Prompt">The question.</param>
internal abstract record QuestionStep(StepPlace Place, string Name, Words Prompt) : Step(Place)
{
    /// <summary>What the button that leaves a question out sends.</summary>
    public const string SkipChoice = ReplyChoice.Skip;

    private const int LongestWayBack = 40;

    /// <summary>Said instead of the question after a wrong answer.</summary>
    public Words? Hint { get; init; }

    /// <summary>Wrong answers that are taken before <see cref="Otherwise"/>.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>Number of the first step of <c>otherwise</c>; absent for the honest path.</summary>
    public int? Otherwise { get; init; }

    /// <summary>What must hold for an answer beyond its kind.</summary>
    public AnswerCheck? Check { get; init; }

    /// <summary>Whether the customer may leave it out; the answer is then null.</summary>
    public bool Optional { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<string> Sets => Check?.Into is { } into ? [Name, into] : [Name];

    /// <inheritdoc/>
    public override IEnumerable<string> Reads => Prompt.Names.Concat(Hint?.Names ?? []).Concat(Check?.Names.Where(name => name != Name) ?? []);

    /// <inheritdoc/>
    public override IEnumerable<Words> Texts => Hint is null ? [Prompt] : [Prompt, Hint];

    /// <inheritdoc/>
    public override IEnumerable<StepBlock> Blocks => StepBlock.Ending("otherwise", Otherwise);

    /// <inheritdoc/>
    public override IEnumerable<StepWay> Ways => Otherwise is null ? base.Ways.Append(StepWay.Honest) : base.Ways;

    /// <inheritdoc/>
    public override StepOutcome Enter(Turn turn)
    {
        turn.Frame = turn.Frame with { Step = Place.Id, Waits = FrameWait.Answer, Question = turn.NewId('q'), Attempts = 0 };
        turn.Say(Prompt, this);
        Offer(turn);
        return StepOutcome.Wait;
    }

    /// <summary>Asks once more, after another script or an old button.</summary>
    public void Repeat(Turn turn)
    {
        turn.Say(Prompt, this);
        Offer(turn);
    }

    /// <summary>Says what is expected after a wrong answer, or gives up.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="words">Said instead of what is expected.</param>
    public StepOutcome Miss(Turn turn, Words? words = null)
    {
        var attempts = turn.Frame.Attempts + 1;
        turn.Frame = turn.Frame with { Attempts = attempts };
        if (attempts >= Attempts)
        {
            turn.Note("question", "given-up", this);
            return GiveUp(turn);
        }

        turn.Note("question", "asked-again", this);
        if (words is null)
        {
            Correct(turn);
            return StepOutcome.Wait;
        }

        turn.Say(words, this);
        Offer(turn);
        return StepOutcome.Wait;
    }

    /// <summary>Takes the answer, once it is checked.</summary>
    public virtual StepOutcome Take(Turn turn, JsonElement value)
    {
        if (Check is null)
        {
            return Accept(turn, value);
        }

        turn.Set(Name, value);
        return Check.Call is not null ? Check.Ask(turn, this) : Decide(turn, Check.Holds(turn));
    }

    /// <summary>Goes on without an answer.</summary>
    public StepOutcome Skip(Turn turn) => Accept(turn, JsonText.Null);

    /// <summary>Goes on with what the service said about the answer.</summary>
    public StepOutcome Checked(Turn turn, ServiceReturned returned)
    {
        turn.Frame = turn.Frame with { Waits = FrameWait.Answer };
        if (Check!.Holds(turn, returned) is { } holds)
        {
            return Decide(turn, holds);
        }

        turn.Note("question", "check-failed", this, reason: returned.Failure ?? "no value");
        return new(Flow.Unavailable);
    }

    private StepOutcome Decide(Turn turn, bool holds)
    {
        var value = turn.Frame.Answers[Name];
        if (holds)
        {
            return Accept(turn, value);
        }

        turn.Note("question", "refused", this);
        var outcome = Miss(turn, Check!.Say);
        turn.Forget(Name);
        return outcome;
    }

    private StepOutcome Accept(Turn turn, JsonElement value)
    {
        turn.Note("question", "answered", this);
        turn.Answered?.Invoke(this, value);
        turn.Set(Name, value);
        turn.Frame = turn.Frame with { Waits = FrameWait.Nothing, Question = null, Attempts = 0, Answered = Way(turn.Frame, Place.Id) };
        return StepOutcome.Next;
    }

    /// <summary>The way so far, with one more step.</summary>
    public static IReadOnlyList<string> Way(ScriptFrame frame, string step) => [.. frame.Answered.TakeLast(LongestWayBack - 1), step];

    /// <summary>What kind of answer is expected now.</summary>
    public abstract Slot Expected(Turn turn);

    /// <summary>What a pressed button means; null when it is none of the choices.</summary>
    public virtual JsonElement? Pick(Turn turn, string value) =>
        Choices(turn).Any(choice => choice.Value == value) ? JsonText.Of(value) : null;

    /// <summary>What may be picked now.</summary>
    public virtual IReadOnlyList<ReplyChoice> Choices(Turn turn) => [];

    /// <summary>What customers read of an answer: the label of a choice, else the value.</summary>
    public string Shown(Turn turn, JsonElement value) => Choices(turn).FirstOrDefault(choice => choice.Value == value.ToString())?.Label ?? value.ToString();

    /// <summary>Goes on after the last wrong answer.</summary>
    protected virtual StepOutcome GiveUp(Turn turn) => Otherwise is { } block ? StepOutcome.Jump(block) : StepOutcome.Honest;

    /// <summary>Says what was wrong with an answer and asks again.</summary>
    protected virtual void Correct(Turn turn)
    {
        if (Hint is not null)
        {
            turn.Say(Hint, this);
        }
        else
        {
            turn.Reply.Say(Expected(turn).Hint(turn.Language), Turn.Source(this));
        }

        Offer(turn);
    }

    /// <summary>Shows what may be picked, and waits for the answer.</summary>
    protected virtual void Offer(Turn turn) =>
        turn.Reply.Ask(turn.Frame.Question!, Optional ? [.. Choices(turn), new(RepairWords.SkipButton(turn.Language), SkipChoice)] : Choices(turn));
}
