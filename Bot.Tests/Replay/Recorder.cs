using System.Text.Json;
using Bot.Dialogs;
using Bot.Dialogs.Certificates;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Replay;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Services;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Tests.Replay;

/// <summary>Has a conversation with the engine and writes it down as the journal does; tables answer at once, all else as told.</summary>
internal sealed class Recorder(Release release, string key = "shop|directline|1", string locale = "en-US")
{
    private readonly List<RecordedTurn> _turns = [];
    private readonly Dictionary<string, object?> _answers = new(StringComparer.Ordinal);
    private ConversationState _state = ConversationState.Start(key, "directline");

    private CertificateChain _chain = CertificateChain.Start(key);

    /// <summary>The conversation so far.</summary>
    public RecordedConversation Conversation => new(key, "directline", [.. _turns]);

    /// <summary>The last reply.</summary>
    public Reply Reply { get; private set; } = null!;

    /// <summary>Lets a service answer so.</summary>
    public Recorder With(string service, object? answer)
    {
        _answers[service] = answer;
        return this;
    }

    public Recorder Says(params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
        {
            Take(new CustomerSaid { At = Now, Text = line, Locale = locale });
        }

        return this;
    }

    /// <summary>Presses a choice of the last reply, with the id of its question.</summary>
    public Recorder Presses(string label)
    {
        var choice = Assert.Single(Reply.Choices, choice => choice.Label == label);
        var data = new Dictionary<string, object?> { [ButtonData.Member] = new { choice = choice.Value, question = Reply.Question } };
        Take(new CustomerSaid { At = Now, Value = JsonSerializer.SerializeToElement(data), Locale = locale });
        return this;
    }

    /// <summary>Presses a button of a card.</summary>
    public Recorder Submits(JsonElement data)
    {
        Take(new CustomerSaid { At = Now, Value = data, Locale = locale });
        return this;
    }

    public void Take(TurnEvent happened)
    {
        var result = Engine.Step(release, _state, happened);
        _state = result.State;
        var turn = new RecordedTurn(_turns.Count + 1, Now, happened.GetType().Name, release.Hash)
        {
            Event = TurnJson.Write(happened, DialogsJson.Default.TurnEvent),
            Commands = TurnJson.Write(result.Commands, DialogsJson.Default.IReadOnlyListCommand),
            Trace = TurnJson.Write(result.Trace, DialogsJson.Default.Trace),
            Snapshot = TurnJson.Write(result.State, DialogsJson.Default.ConversationState),
        };
        var certificate = CertificateSeal.Make(release, happened, result, new(turn.Number, turn.Event.Span, turn.Commands.Span, turn.Trace.Span, turn.Snapshot.Span), _chain);
        var written = TurnJson.Write(certificate, DialogsJson.Default.Certificate);
        _chain = new(Digest.Of(written.Span), certificate.After);
        _turns.Add(turn with { Certificate = written, Seal = _chain.Seal });
        Reply = result.Commands.OfType<Send>().LastOrDefault()?.Reply ?? Reply;
        foreach (var call in result.Commands.OfType<CallService>())
        {
            Take(Answer(call));
        }
    }

    private ServiceReturned Answer(CallService call)
    {
        var returned = new ServiceReturned { At = Now, CallId = call.CallId };
        if (_answers.TryGetValue($"{call.Service}.{call.Operation}", out var answer))
        {
            return returned with { Value = JsonSerializer.SerializeToElement(answer) };
        }

        var service = (TableService)release.Services[call.Service];
        var table = release.Tables[service.Table];
        return returned with
        {
            Value = call.Operation switch
            {
                "find" => TableLookup.Find(table, table.Rows, call.Arguments),
                "list" => TableLookup.List(table, table.Rows, call.Arguments),
                _ => TableLookup.Append(service, table, call.Arguments, _turns.Count),
            },
        };
    }

    private DateTimeOffset Now => new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(8)).AddSeconds(_turns.Count);
}
