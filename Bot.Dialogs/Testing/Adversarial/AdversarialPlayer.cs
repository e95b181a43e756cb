using System.Text;
using System.Text.Json;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Services;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Testing.Adversarial;

/// <summary>Plays a conversation of a table through the engine and notes everything that assertions look at.</summary>
internal sealed class AdversarialPlayer
{
    private const string UsualCustomer = "90001";
    private const string OtherCustomer = "90009";
    private const int MostCalls = 50;

    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset Sunday = new(2026, 1, 11, 3, 0, 0, TimeSpan.FromHours(8));

    private readonly AdversarialRow _row;
    private readonly StubModel _model;
    private readonly ModelSide _side;
    private readonly TestServices _services;
    private readonly ServiceStubs _stubs = new();
    private readonly Dictionary<string, ConversationState> _conversations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _timers = new(StringComparer.Ordinal);
    private readonly List<Reply> _replies = [];
    private readonly List<HandOff> _handOffs = [];
    private readonly List<CallService> _tools = [];
    private readonly List<RecordedPrompt> _prompts = [];
    private readonly StringBuilder _log = new();
    private Release _release;
    private DateTimeOffset _now = Monday;
    private string _customer = UsualCustomer;
    private string? _name;
    private string _conversation = UsualCustomer;
    private string _last = "";
    private string _priority = "P4";
    private int _turn;

    /// <summary>Sets a conversation up.</summary>
    public AdversarialPlayer(Release release, AdversarialRow row, StubModel model, ModelSide side)
    {
        (_release, _row, _model, _side) = (release, row, model, side);
        _services = new(release, new("row", Mark.Start(row.Id), release.Languages[0], _now, _stubs.Results, []));
    }

    private ConversationState State
    {
        get => _conversations.GetValueOrDefault(_conversation) ?? ConversationState.Start(_conversation, "adversarial");
        set => _conversations[_conversation] = value;
    }

    // What the login vouches for stands in the pack's table of customers.
    private Customer Customer => new(_customer, _name)
    {
        Attributes = _release.Tables.TryGetValue("customers", out var table) && TableLookup.Find(table, table.Rows, JsonElement.Parse($"{{\"id\":\"{_customer}\"}}")) is { ValueKind: JsonValueKind.Object } row
            && row.TryGetProperty("level", out var level) && level.ValueEquals("vip") ? new Dictionary<string, string> { ["vip"] = "true" } : [],
    };

    /// <summary>Plays it.</summary>
    public RowRecord Play()
    {
        var hash = PackCompiler.HashOf(_release.Source);
        var turns = _row.Turns.Select(Take).ToList();
        return new(turns) { KnowledgeUntouched = PackCompiler.HashOf(_release.Source) == _release.Hash && (_row.Turns.Any(turn => turn.Has(HappeningKind.Passage)) || hash == _release.Hash) };
    }

    private TurnRecord Take(AdversarialTurn turn)
    {
        _turn++;
        Begin();
        foreach (var happening in turn.Happenings)
        {
            Before(happening, turn);
        }

        // What people did before the message is not an answer to it.
        if (TurnSetup.Message(turn, Customer, _now, _last) is { } message)
        {
            Begin();
            Deliver(turn, message);
        }

        _last = _replies.Count > 0 ? ReplyReading.Words(_replies[^1]) : _last;
        return new(turn.Typed, [.. _replies])
        {
            State = State,
            HandOffs = [.. _handOffs],
            Tools = [.. _tools],
            Prompts = [.. _prompts],
            Priority = _priority,
            Log = _log.ToString(),
        };
    }

    private void Begin()
    {
        _replies.Clear();
        _handOffs.Clear();
        _tools.Clear();
        _prompts.Clear();
    }

    private void Deliver(AdversarialTurn turn, CustomerSaid message)
    {
        // A message that is known by its id is stored and answered once, as the journal does it.
        HashSet<string> known = [];
        var id = $"{_row.Id}-{_turn}";
        var times = Math.Max(1, turn.First(HappeningKind.Repeated) is { } repeated ? Math.Max(2, repeated.Number) : turn.First(HappeningKind.Echo)?.Number ?? 1);
        for (var time = 0; time < times; time++)
        {
            if (known.Add(turn.Has(HappeningKind.Echo) ? $"{id}-{time}" : id))
            {
                Happen(message with { At = _now });
            }
        }

        if (turn.Has(HappeningKind.AgentAbsent))
        {
            Happen(new HandoffChanged { At = _now, State = "failed" });
        }
    }

    private void Before(Happening happening, AdversarialTurn turn)
    {
        switch (happening.Kind)
        {
            case HappeningKind.User or HappeningKind.Anonymous:
                _customer = happening.Kind == HappeningKind.Anonymous ? "guest" : happening.Text.Length > 0 ? happening.Text : OtherCustomer;
                _conversation = turn.Has(HappeningKind.Group) || turn.Has(HappeningKind.Mentioned) ? "group" : _customer;
                break;
            case HappeningKind.Group:
                _conversation = "group";
                break;
            case HappeningKind.NewConversation:
                _conversation = $"{_customer}-{_turn}";
                break;
            case HappeningKind.Nickname:
                _name = happening.Text;
                break;
            case HappeningKind.ToolReturns or HappeningKind.ToolFails:
                _stubs.Set(happening, _release);
                break;
            case HappeningKind.Passage:
                _release = WithPassage(happening.Text);
                break;
            case HappeningKind.AgentJoins:
                Join();
                break;
            case HappeningKind.AgentSays:
                Join();
                Happen(new AgentSaid { At = _now, Agent = "agent", Text = happening.Text });
                break;
            case HappeningKind.AgentLeaves:
                Happen(new HandoffChanged { At = _now, State = "completed" });
                break;
            case HappeningKind.Ordinary:
                OrdinaryQuestions.Take(happening.Number, State.Language).ToList().ForEach(question => Happen(new CustomerSaid { At = _now, Text = question, Customer = Customer, ModelAvailable = true }));
                break;
            case HappeningKind.Later:
                Wait(happening);
                break;
            case HappeningKind.OutsideHours:
                _now = Sunday;
                break;
            case HappeningKind.Opens:
                Happen(new ConversationStarted { At = _now, Customer = Customer });
                break;
            default:
                break;
        }
    }

    private void Join()
    {
        if (State.Person == PersonState.None)
        {
            State = State with { Person = PersonState.Asked };
        }

        Happen(new HandoffChanged { At = _now, State = "accepted" });
    }

    private Release WithPassage(string text)
    {
        var files = new SortedDictionary<string, ReadOnlyMemory<byte>>(_release.Source.Files.ToDictionary(), StringComparer.Ordinal)
        {
            ["knowledge/retrieved.md"] = Encoding.UTF8.GetBytes($"# {_row.Turns[_turn - 1].Typed}\n\n{text}\n"),
        };
        return PackCompiler.Compile(new(files)).Release ?? _release;
    }

    private void Wait(Happening happening)
    {
        var unit = happening.Name.ToLowerInvariant();
        var span = unit[0] switch { '秒' or 's' => TimeSpan.FromSeconds(1), '分' or 'm' => TimeSpan.FromMinutes(1), '小' or 'h' => TimeSpan.FromHours(1), _ => TimeSpan.FromDays(1) } * happening.Number;
        var until = _now + span;
        foreach (var (timer, due) in _timers.Where(timer => timer.Value <= until).OrderBy(timer => timer.Value).ToList())
        {
            _now = due > _now ? due : _now;
            _timers.Remove(timer);
            Happen(new TimerFired { At = _now, Timer = timer });
        }

        _now = until;
    }

    private void Happen(TurnEvent happened)
    {
        var open = new Queue<TurnEvent>([happened]);
        for (var calls = 0; open.TryDequeue(out var next) && calls < MostCalls; calls++)
        {
            var result = Engine.Step(_release, State, next);
            State = result.State;
            _log.AppendJoin('\n', result.Trace.Entries.Select(entry => entry.ToString())).Append('\n');
            foreach (var command in result.Commands)
            {
                Note(command);
                if (Answer(command) is { } answer)
                {
                    open.Enqueue(answer);
                }
            }
        }
    }

    private TurnEvent? Answer(Command command) => command is AskModel ask ? Read(ask, _model.Answer(_row, _turn, ask, _now)) : _services.Answer(command, _now);

    private ModelReturned Read(AskModel ask, ModelReturned returned)
    {
        if (returned.Text is null)
        {
            return returned;
        }

        var (text, failure) = _side.Read(ask, returned.Text);
        return returned with { Text = text, Failure = failure };
    }

    private RecordedPrompt Recorded(AskModel ask)
    {
        var (system, all) = _side.Prompt(ask);
        return new(system, all);
    }

    private void Note(Command command)
    {
        switch (command)
        {
            case Send send:
                _replies.Add(send.Reply);
                break;
            case HandOff handOff:
                _handOffs.Add(handOff);
                _priority = string.CompareOrdinal(handOff.Priority, _priority) < 0 ? handOff.Priority ?? _priority : _priority;
                _log.Append(handOff.Summary).Append('\n');
                break;
            case CallService call:
                _tools.Add(call);
                break;
            case AskModel ask:
                _prompts.Add(Recorded(ask));
                break;
            case SetTimer timer:
                _timers[timer.Timer] = timer.Due;
                break;
            default:
                break;
        }
    }
}
