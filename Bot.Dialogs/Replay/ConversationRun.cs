using Bot.Dialogs.Packs;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Replay;

/// <summary>
/// Has a recorded conversation again on a release that may be another one than it was had on: the customer says the same, and
/// services and models answer as they did when they are asked the same.
/// </summary>
internal sealed class ConversationRun(
    Release release, TableAnswers tables, RecordedCustomer recorded, Func<Release, ConversationState, TurnEvent, TurnResult> step)
{
    private readonly List<Exchange> _exchanges = [];
    private readonly Dictionary<string, (int At, TurnEvent Answer)> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _asked = new(StringComparer.Ordinal);
    private readonly ButtonQuestions _questions = new();
    private ConversationState _state = recorded.Start;

    /// <summary>Has it.</summary>
    public IReadOnlyList<Exchange> Run()
    {
        for (var at = 0; at < recorded.Turns.Count; at++)
        {
            var (happened, commands) = recorded.Turns[at];
            if (RecordedAnswers.CallId(happened) is null)
            {
                Settle(at);
                _exchanges.Add(new(RecordedCustomer.Words(happened)));
                Step(_questions.Follow(happened));
            }
            else
            {
                Settle(at + 1);
            }

            _questions.Note(commands);
        }

        Settle(int.MaxValue);
        return _exchanges;
    }

    // Hands over what was answered before this point of the record.
    private void Settle(int until)
    {
        while (_open.Where(call => call.Value.At < until).OrderBy(call => call.Value.At).Select(call => (string?)call.Key).FirstOrDefault() is { } id)
        {
            var (_, answer) = _open[id];
            _open.Remove(id);
            Step(answer switch
            {
                ServiceReturned returned => returned with { CallId = id },
                ModelReturned returned => returned with { CallId = id },
                _ => answer,
            });
        }
    }

    private void Step(TurnEvent happened)
    {
        var result = step(release, _state, happened);
        _state = result.State;
        var exchange = _exchanges.Count > 0 ? _exchanges[^1] : Begin();
        exchange.Standing = $"{string.Join('/', _state.Frames.Select(frame => frame.Script))} {(_state.Frames.Count > 0 ? _state.Frames[^1].Waits : FrameWait.Nothing)} {_state.Person}";
        foreach (var entry in result.Trace.Entries)
        {
            Note(exchange, entry);
        }

        foreach (var command in result.Commands)
        {
            Note(exchange, command, happened);
        }
    }

    private Exchange Begin()
    {
        _exchanges.Add(new(""));
        return _exchanges[^1];
    }

    private static void Note(Exchange exchange, TraceEntry entry)
    {
        exchange.Failed |= entry.Stage == "failed";
        exchange.Honest |= entry.Stage == "honest";
        if (entry is { Stage: "scripts", Decision: "entered", Script: { } script })
        {
            exchange.Entered.Add(script);
        }
    }

    private void Note(Exchange exchange, Command command, TurnEvent cause)
    {
        exchange.Closed |= command is Close;
        if (command is Send send)
        {
            exchange.Replies.Add(send.Reply);
            _questions.Note(send.Reply);
        }
        else if (command is HandOff handoff)
        {
            exchange.Handoffs.Add(handoff);
        }
        else if (RecordedAnswers.Question(command) is { } call)
        {
            exchange.Calls.Add(call.Question);
            _open[call.Id] = Answer(exchange, command, call.Question, cause.At);
        }
    }

    private (int At, TurnEvent Answer) Answer(Exchange exchange, Command command, string question, DateTimeOffset now)
    {
        var before = _asked.GetValueOrDefault(question);
        _asked[question] = before + 1;
        if (recorded.Answers.Find(question, before) is { } known)
        {
            return command is CallService again && known.Answer is ServiceReturned { Value: { } value } returned && tables.Edited(again, value) is { } edited
                ? (known.At, returned with { Value = edited })
                : known;
        }

        if (command is CallService call)
        {
            if (tables.Of(call) is { } row)
            {
                return (-1, new ServiceReturned { At = now, CallId = call.CallId, Value = row });
            }

            exchange.Unrecorded ??= $"{call.Service}.{call.Operation}";
            return (-1, new ServiceReturned { At = now, CallId = call.CallId, Failure = "not-recorded" });
        }

        exchange.Unrecorded ??= "the model";
        return (-1, new ModelReturned { At = now, CallId = "", Failure = "not-recorded" });
    }
}
