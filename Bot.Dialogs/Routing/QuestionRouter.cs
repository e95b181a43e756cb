using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Routing;

/// <summary>Takes words as the answer to the open question, or as a digression from it.</summary>
internal sealed class QuestionRouter(ReleaseContent content, Turn turn, ScriptRunner runner)
{
    private const double Clear = 0.75;

    private static readonly Regex No = new(
        "^(?:(?:nope|nah|no|not that one|another one|a different one|the other one)\\b|不是|不对|不|否|另一个|别的)[ ,.:;，。：]*(?:it's|its|it is|i mean|i meant|the other one|是|我说的是|我要|查)?[ ,:，：]*",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private readonly Wishes _wishes = new(content, turn, runner);
    private readonly EarlierAnswers _siblings = new(content, turn);
    private readonly EarlyAnswers _early = new(content, turn);

    /// <summary>Takes the words.</summary>
    public void Answer(QuestionStep question, string text)
    {
        runner.Continue(
            () => question is ConfirmStep && Instead(text) ? Understood(question, JsonText.False)
                : Beside(question, text) is { } aside ? Digress(question, aside)
                : Read(question, text) is { } value && !OfWishes(question, text) ? Understood(question, Answered(question, text, value))
                : (_wishes.Both(text) ?? Digression(text)) is { } other ? Digress(question, other)
                : question.Miss(turn),
            question);
    }

    private StepOutcome Understood(QuestionStep question, JsonElement value)
    {
        turn.State = turn.State.Failures == 0 ? turn.State : turn.State with { Failures = 0 };
        return question.Take(turn, value);
    }

    // "Is it about SO100001?" - "SO100002" is a no, and the answer to what would be asked next.
    private bool Instead(string text)
    {
        var value = No.Replace(text.Trim(), "", 1);
        foreach (var next in _siblings.Of(turn.Frame.Script).Where(next => next is AskStep && !turn.Frame.Answers.ContainsKey(next.Name) && _siblings.IsWhole(next, value)))
        {
            turn.Note("question", "answered-next", next);
            turn.State = turn.State with { Given = new(next.Place.Script, next.Place.Id, _siblings.Read(next, value)!.Value) };
            return true;
        }

        return false;
    }

    private StepOutcome Digress(QuestionStep question, MatchCandidate other)
    {
        turn.Note("question", "digressed", question, score: other.Score, reason: other.Reason);
        _early.Keep(other.Id, turn.Said?.Text);
        _wishes.Drop(other.Id);
        return new(Flow.Do, Script: other.Id);
    }

    // "SO100002, and can I get an invoice": the answer, and what comes after it.
    private JsonElement Answered(QuestionStep question, string text, JsonElement value) =>
        !IsOfAnyWords(question) && _wishes.After(text, part => Read(question, part)) is { } given ? given : value;

    // "Where is SO100001, and please cancel SO100003": each number belongs to its wish, none to the question.
    private bool OfWishes(QuestionStep question, string text) => !IsOfAnyWords(question) && _wishes.TellTheirOwn(text, IsOfOwnForm(question), part => Read(question, part));

    // "Three invoices" are no three people; an order number is one wherever it stands.
    private bool IsOfOwnForm(QuestionStep question) => EarlierAnswers.IsParticular(question) && Inner(question) is PatternSlot or EmailSlot or PhoneSlot;

    private JsonElement? Read(QuestionStep question, string text) => question.Expected(turn).Read(text, turn.Hearing).Value;

    // Any words answer a question for a text, and "ok" is a yes; but a clear wish for something else is neither.
    private MatchCandidate? Beside(QuestionStep question, string text) =>
        IsOfAnyWords(question) ? AsideWords.Ask(text) ? _wishes.Both(text) ?? Wish(text) : null
        : question is ConfirmStep && !YesNoWords.IsBare(PlainText.Fold(text)) && Wish(text) is { } other && content.Questions.Contains(other.Id) ? other
        : null;

    private MatchCandidate? Wish(string text) => Digression(text) is { Score: >= Clear } clear ? clear : null;

    private bool IsOfAnyWords(QuestionStep question) => Inner(question) is TextSlot or AddressSlot;

    private Slot Inner(QuestionStep question) => question.Expected(turn) is var slot && slot is OptionalSlot optional ? optional.Inner : slot;

    // Another script that is clearly meant, unless it runs already. Who agrees, declines or does not know talks of the question.
    private MatchCandidate? Digression(string text)
    {
        if (YesNoWords.IsBare(PlainText.Fold(text)) || AsideWords.DoNotKnow(text))
        {
            return null;
        }

        var decision = content.Matcher.Decide(text);
        return decision.Kind == MatchKind.One && turn.State.Frames.All(frame => frame.Script != decision.Candidates[0].Id) ? decision.Candidates[0] : null;
    }
}
