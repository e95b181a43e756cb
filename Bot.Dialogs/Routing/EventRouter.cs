using Bot.Dialogs.Packs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Routing;

/// <summary>Gives every event to the part that handles it.</summary>
internal sealed class EventRouter
{
    private const int MostWaiting = 10;
    private const int LongestWaiting = 4_000;

    private static readonly BlockSource Standing = new("standing");

    private readonly Turn _turn;
    private readonly ScriptRunner _runner;
    private readonly StandingRouter _standing;
    private readonly SaidRouter _said;
    private readonly Silences _silences;
    private readonly ArrivalRouter _arrivals;
    private readonly AwaitedSteps _awaited;
    private readonly ModelAnswers _models;
    private readonly AnswerGate _gate;
    private readonly WhyRouter _why;

    /// <summary>Sets up a turn.</summary>
    public EventRouter(ReleaseContent content, Turn turn)
    {
        _turn = turn;
        var (honest, filling) = (new HonestPath(content), new CardFilling(content, turn));
        _runner = new(content, turn, honest);
        _standing = new(content, turn, _runner, honest);
        _said = new(content, turn, _runner, _standing, filling, honest);
        _silences = new(turn, _runner, filling);
        _arrivals = new(content, turn);
        _gate = new(content, turn);
        _why = new(content, turn);
        _awaited = new(turn, _runner);
        _models = new(content, turn, _runner, _awaited, _said.Scripts, _gate, honest);
    }

    /// <summary>Takes the turn.</summary>
    public Turn Take(TurnEvent happened)
    {
        switch (happened)
        {
            case CustomerSaid said:
                Said(said);
                break;
            case ConversationStarted started:
                Started(started);
                break;
            case ServiceReturned returned:
                Returned(returned);
                break;
            case ModelReturned returned:
                _models.Take(returned);
                break;
            case TimerFired fired when _awaited.Fire(fired.Timer):
                _turn.Note("timer", "fired", reason: fired.Timer);
                break;
            case TimerFired fired when _silences.Fire(fired):
                break;
            case AgentSaid agent:
                _turn.Note("person", "said");
                _turn.Reply.Say(agent.Text ?? "", new("person") { Name = agent.Agent });
                break;
            case HandoffChanged changed:
                Changed(changed);
                break;
            default:
                _turn.Note("event", "ignored", reason: happened.GetType().Name);
                break;
        }

        _awaited.GoOn();
        _said.Scripts.GoOn();
        _said.Settle();
        _why.Mark();
        _turn.Finish();
        TakeUpWaiting();
        _silences.Watch(happened);
        _turn.Finish();
        return _turn;
    }

    private void Started(ConversationStarted started)
    {
        _turn.State = _turn.State with { Customer = started.Customer ?? _turn.State.Customer, TimeZone = CustomerZone.Told(started.TimeZone, _turn.State.TimeZone) };
        if (_turn.State.Greeted || _turn.State.Messages > 0)
        {
            _turn.Note("greeting", "done-before");
            return;
        }

        _turn.Note("greeting", "said");
        _standing.Greet();
    }

    private void Said(CustomerSaid said)
    {
        if (_arrivals.Take(said))
        {
            return;
        }

        if (_turn.State.Model is not null && said.ModelSpeaking)
        {
            Interrupt(said);
            return;
        }

        if (_turn.State.Call is not null || _turn.State.Waiting.Count > 0 || _awaited.OpenAnswer() is not null)
        {
            Queue(said);
            return;
        }

        if (_turn.State.Model is { } asked)
        {
            _turn.Note("model", "superseded");
            _turn.Superseded = asked.Question;
            _turn.State = _turn.State with { Model = null };
        }

        _said.Hear(said);
        SetAside();
    }

    // What the customer has begun to read is finished, unless they want it to stop; then their message has its turn.
    private void Interrupt(CustomerSaid said)
    {
        var command = StandingRouter.Of(ButtonReader.Read(said.Value)?.Command) ?? StandingCommands.Read(said.Text ?? "");
        if (command is StandingCommand.Stop or StandingCommand.Human or StandingCommand.Restart)
        {
            _turn.Note("model", "stop-asked");
            _turn.State = _turn.State with { Model = _turn.State.Model! with { Stopped = true } };
        }

        if (command == StandingCommand.Stop)
        {
            _turn.Remember(byCustomer: true, said.Text ?? "");
        }
        else
        {
            Queue(said);
        }
    }

    private void SetAside()
    {
        if (_turn.Superseded is not { } question)
        {
            return;
        }

        _turn.Reply.SayFirst(StandingWords.Aside(JsonText.Clip(question.ReplaceLineEndings(" "), 60), _turn.Language), Standing);
        _turn.Superseded = null;
    }

    private void Queue(CustomerSaid said)
    {
        if (_turn.State.Waiting.Count >= MostWaiting)
        {
            _turn.Note("said", "too-many");
            _turn.Reply.Say(StandingWords.Busy(_turn.Language), Standing);
            return;
        }

        _turn.Note("said", "queued");
        var large = said.Value is { ValueKind: not System.Text.Json.JsonValueKind.Undefined } value && value.GetRawText().Length > LongestWaiting;
        var kept = said with { Text = JsonText.Clip(said.Text ?? "", LongestWaiting), Value = large ? null : said.Value, Attachments = [.. said.Attachments.Take(10)] };
        _turn.State = _turn.State with { Waiting = [.. _turn.State.Waiting, kept] };
    }

    private void TakeUpWaiting()
    {
        while (_turn.State is { Waiting.Count: > 0, Call: null, Model: null })
        {
            var next = _turn.State.Waiting[0];
            _turn.State = _turn.State with { Waiting = [.. _turn.State.Waiting.Skip(1)] };
            _turn.TakeUp(next, LanguageChoice.Of(_turn.Settings.Languages, _turn.State, next.Text, next.Locale));
            _turn.Note("said", "taken-up");
            _said.Hear(next);
            _said.Scripts.GoOn();
            _said.Settle();
            _why.Mark();
            _turn.Finish();
        }
    }

    private void Returned(ServiceReturned returned)
    {
        if (_turn.State.Call?.Id != returned.CallId)
        {
            _turn.Note("service", "ignored", reason: "nobody waits for it");
            return;
        }

        _gate.Keep(returned);
        _awaited.Return(returned);
        if (!_turn.HasOutcome)
        {
            _turn.Reply.Say(StandingWords.Done(_turn.Language), Standing);
        }
    }

    private void Changed(HandoffChanged changed)
    {
        var (person, words) = (changed.State, _turn.State.Person) switch
        {
            ("accepted", PersonState.Asked) => (PersonState.Accepted, StandingWords.PersonTook(_turn.Language)),
            ("accepted", PersonState.None) when changed.Unasked => (PersonState.Accepted, StandingWords.PersonTook(_turn.Language)),
            ("completed", not PersonState.None) => (PersonState.None, StandingWords.PersonLeft(_turn.Language)),
            ("failed", not PersonState.None) => (PersonState.None, StandingWords.PersonFailed(_turn.Settings, _turn.Language)),
            _ => (_turn.State.Person, null),
        };
        _turn.Note("person", words is null ? "ignored" : changed.State);
        if (words is not null)
        {
            _turn.State = _turn.State with { Person = person, Later = person == PersonState.Accepted ? null : _turn.State.Later, Queue = person == PersonState.None ? null : _turn.State.Queue, Priority = person == PersonState.None ? null : _turn.State.Priority };
            _turn.Reply.Say(words, Standing);
        }
    }
}
