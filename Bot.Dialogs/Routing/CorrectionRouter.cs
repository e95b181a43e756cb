using System.Text.Json;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Scripts;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Routing;

/// <summary>Replaces an earlier answer; what depended on it runs again, the rest stands.</summary>
internal sealed class CorrectionRouter(ReleaseContent content, Turn turn, ScriptRunner runner, HonestPath honest)
{
    private readonly EarlierAnswers _earlier = new(content, turn);

    /// <summary>Takes a message that corrects an earlier answer; false when it does not.</summary>
    public bool Take(string text)
    {
        if (turn.State is { Frames.Count: 0, Ended: { } ended } && AnotherOne.Read(text) is { } another && Again(ended.Script, another))
        {
            return true;
        }

        if ((turn.State.Frames.Count == 0 && turn.State.Ended is null) || Correction.Read(text) is not { } correction || (!correction.Plain && IsWish(correction.Value)))
        {
            return false;
        }

        return turn.State.Frames.Count == 0 ? Ended(correction) : Running(correction);
    }

    // "Actually, where is my order?" - but "actually SO100002" is an answer, although it would start a script as well.
    private bool IsWish(string value) => content.Matcher.Decide(value).Kind == MatchKind.One && !Questions().Any(question => _earlier.IsWhole(question, value));

    private IEnumerable<QuestionStep> Questions() =>
        turn.State.Frames.Count == 0 ? _earlier.Of(turn.State.Ended!.Script) : _earlier.All().Select(answer => answer.Question);

    private bool Running(Correction correction)
    {
        if (correction.Value.Length == 0)
        {
            return _earlier.All().Where(answer => _earlier.IsNamed(answer.Question, correction.Field!)).Take(1).Any(answer => Replace(answer, null));
        }

        var open = runner.OpenQuestion();
        if (correction.Field is null && open is not null && (EarlierAnswers.IsParticular(open) || (open is AskStep && !correction.Plain)) && _earlier.Read(open, correction.Value) is not null)
        {
            return false;
        }

        // Any words answer a question for a text, so it is meant only when nothing else is.
        return correction.Field is { } field ? Replace(answer => _earlier.IsNamed(answer.Question, field), correction.Value)
            : Replace(answer => EarlierAnswers.IsParticular(answer.Question), correction.Value)
            || (correction.Plain && open is not AskStep { Slot: Slots.TextSlot } && Replace(answer => answer.Question is AskStep, correction.Value));
    }

    private bool Replace(Func<EarlierAnswer, bool> isMeant, string text)
    {
        foreach (var answer in _earlier.All().Where(isMeant))
        {
            if (_earlier.Read(answer.Question, text) is { } value)
            {
                return Replace(answer, value);
            }
        }

        return false;
    }

    // "And SO100002?" after a script that asked for such a number.
    private bool Again(string script, string another)
    {
        foreach (var question in _earlier.Of(script).Where(question => question is not ChooseStep && _earlier.IsWhole(question, another)))
        {
            var value = _earlier.Read(question, another)!.Value;
            turn.Note("question", "another", question);
            turn.State = turn.State with { Given = new(question.Place.Script, question.Place.Id, value) };
            runner.Start(script);
            return true;
        }

        return false;
    }

    // The script is over, but the customer sees from its result that something was wrong.
    private bool Ended(Correction correction)
    {
        var ended = turn.State.Ended!;
        foreach (var question in _earlier.Of(ended.Script))
        {
            if (EarlierAnswers.IsParticular(question) && (correction.Field is null || _earlier.IsNamed(question, correction.Field)) && _earlier.Read(question, correction.Value) is { } value)
            {
                if (ended.Final)
                {
                    return TooLate(question);
                }

                turn.Note("question", "corrected", question);
                turn.State = turn.State with { Given = new(question.Place.Script, question.Place.Id, value) };
                Tell(question, value);
                runner.Start(ended.Script);
                return true;
            }
        }

        return false;
    }

    private bool Replace(EarlierAnswer answer, JsonElement? value)
    {
        var frame = turn.State.Frames[answer.Depth];
        var script = content.Scripts[frame.Script];
        var later = frame.Answered.Skip(answer.Index + 1).ToList();
        if (later.Any(step => content.Effects.Of(script.Find(step))) || (answer.Passed is DoStep && content.Effects.Of(answer.Passed)))
        {
            return TooLate(answer.Question);
        }

        turn.Note("question", "corrected", answer.Question);
        Tell(answer.Question, value);
        var own = ReferenceEquals(answer.Passed, answer.Question);
        var taken = own && value is not null && answer.Question.Check is null;
        var answers = new Dictionary<string, JsonElement>(frame.Answers, StringComparer.Ordinal);
        if (own)
        {
            answers.Remove(answer.Question.Name);
        }

        if (taken)
        {
            answers[answer.Question.Name] = value!.Value;
        }

        turn.State = turn.State with
        {
            Frames = [.. turn.State.Frames.Take(answer.Depth), frame with
            {
                Answers = answers,
                Answered = [.. frame.Answered.Take(taken ? answer.Index + 1 : answer.Index)],
                Waits = FrameWait.Nothing,
                Question = null,
                Attempts = 0,
                Repair = new(frame.Step) { Changed = [.. answer.Passed.Sets], Kept = later },
            }],
            Given = taken || value is null ? null : new(answer.Question.Place.Script, answer.Question.Place.Id, value.Value),
        };
        runner.Continue(() => taken ? StepOutcome.Next : StepOutcome.Jump(answer.Passed.Place.Number), answer.Passed);
        return true;
    }

    private bool TooLate(QuestionStep question)
    {
        turn.Note("question", "too-late", question);
        runner.Tell(BuiltInScripts.CorrectedTooLate, RepairWords.TooLate(turn.Language));
        if (runner.OpenQuestion() is { } open)
        {
            runner.Repeat(open);
        }
        else
        {
            honest.Ask(turn, [HonestPath.Person]);
        }

        return true;
    }

    private void Tell(QuestionStep question, JsonElement? value)
    {
        var shown = value is not { ValueKind: JsonValueKind.String or JsonValueKind.Number } said ? null
            : question is ChooseStep { From: null } ? question.Shown(turn, said) : said.ToString();
        runner.Tell(BuiltInScripts.Corrected, RepairWords.Corrected(shown, turn.Language));
    }
}
