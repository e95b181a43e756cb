using System.Text;
using System.Text.Json;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Testing;

/// <summary>Plays the customer's side of a test and keeps what came back.</summary>
internal sealed class TestPlayer(Release release, PackTest test)
{
    private const int MostCalls = 50;

    private TestServices _services = new(release, test);
    private readonly StringBuilder _transcript = new();
    private readonly List<Reply> _replies = [];
    private readonly Dictionary<string, DateTimeOffset> _timers = new(StringComparer.Ordinal);
    private DateTimeOffset _now = test.Now;
    private int _seen;

    /// <summary>Counts what is gone through, if anybody wants to know.</summary>
    public CoverageCount? Coverage { get; set; }

    /// <summary>Hears of each step as it is entered, if anybody wants to know.</summary>
    public Action<Step, Turn>? Entered { get; set; }

    /// <summary>The conversation.</summary>
    public ConversationState State { get; private set; } = ConversationState.Start("test", test.Channel);

    /// <summary>The conversation so far, for people.</summary>
    public string Transcript => _transcript.ToString().TrimEnd();

    /// <summary>Decisions since the customer's last line.</summary>
    public List<TraceEntry> Trace { get; } = [];

    /// <summary>Commands since the customer's last line.</summary>
    public List<Command> Commands { get; } = [];

    /// <summary>The latest answer to each question, by its name.</summary>
    public Dictionary<string, JsonElement> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the bot may say the same twice.</summary>
    public bool MayRepeat => test.Repeats;

    /// <summary>Everything the bot said, in order.</summary>
    public IReadOnlyList<Reply> Replies => _replies;

    /// <summary>Replies before the one that was looked at last.</summary>
    public IEnumerable<Reply> Earlier => _replies.Take(Math.Max(0, _seen - 1));

    /// <summary>The last reply.</summary>
    public Reply? Last => _replies.Count > 0 ? _replies[^1] : null;

    /// <summary>Replies since the customer's last line that nobody has looked at.</summary>
    public IReadOnlyList<Reply> New => [.. _replies.Skip(_seen)];

    /// <summary>The next reply since the customer's last line; the last one again when there is no other.</summary>
    public Reply? NextReply()
    {
        _seen = Math.Min(_seen + 1, _replies.Count);
        return _replies.Count == 0 ? null : _replies[_seen - 1];
    }

    /// <summary>Another player who has come as far as this one, and may go on in another way.</summary>
    public TestPlayer Fork()
    {
        var other = new TestPlayer(release, test) { State = State, _now = _now, _seen = _seen, _services = _services.Fork() };
        other._replies.AddRange(_replies);
        foreach (var (timer, due) in _timers)
        {
            other._timers[timer] = due;
        }

        foreach (var (name, value) in Answers)
        {
            other.Answers[name] = value;
        }

        return other;
    }

    /// <summary>Does what a line says.</summary>
    /// <returns>Why that was not possible; null when it was.</returns>
    public string? Act(PackTestLine line)
    {
        switch (line.Action)
        {
            case LineAction.Opens:
                return Take(new ConversationStarted { At = _now, Locale = test.Language, Customer = test.Customer, TimeZone = test.Zone }, "(opens the chat)");
            case LineAction.Says:
                return Take(Said() with { Text = line.Text, Attachments = line.Files, Location = line.Place }, Shown(line));
            case LineAction.Presses:
                return ReplyReading.Buttons(Last).Where(button => button.Label == line.Text).Select(button => (JsonElement?)button.Data).FirstOrDefault() is { } data
                    ? Take(Said() with { Value = data }, $"[{line.Text}]")
                    : $"There is no button '{line.Text}'. Buttons are: {string.Join(", ", ReplyReading.Buttons(Last).Select(button => button.Label))}.";
            case LineAction.Submits:
                return Take(Said() with { Value = Submitted(line.Inputs) }, $"(submits {line.Inputs})");
            case LineAction.Waits:
                return Wait(line.Wait, line.Text);
            default:
                return null;
        }
    }

    private static string Shown(PackTestLine line) => string.Join(
        ' ',
        line.Files.Select(file => $"(sends {file.Name})").Concat(line.Place is { } place ? [$"(sends the place {place.Name})"] : []).Prepend(line.Text).Where(text => text.Length > 0));

    private void Answer(QuestionStep question, JsonElement value)
    {
        Answers[question.Name] = value;
        Coverage?.Count(question, value);
    }

    private CustomerSaid Said() => new() { At = _now, Locale = test.Language, Customer = test.Customer, TimeZone = test.Zone, ModelAvailable = test.Stubs.ContainsKey(TestServices.Model) };

    private JsonElement Submitted(JsonElement? inputs)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var action = ReplyReading.Cards(Last).SelectMany(CardReading.Actions).FirstOrDefault(action => CardReading.Text(action, "type") is "Action.Submit" or "Action.Execute");
        JsonElement?[] parts = [action.ValueKind == JsonValueKind.Object && action.TryGetProperty("data", out var data) ? data : null, inputs];
        foreach (var part in parts.OfType<JsonElement>().Where(part => part.ValueKind == JsonValueKind.Object))
        {
            foreach (var member in part.EnumerateObject())
            {
                members[member.Name] = member.Value;
            }
        }

        return JsonElement.Parse($"{{{string.Join(',', members.Select(member => $"\"{JsonEncodedText.Encode(member.Key)}\":{member.Value.GetRawText()}"))}}}");
    }

    private string? Take(TurnEvent happened, string shown)
    {
        Begin(shown);
        return Run(happened);
    }

    // Timers fire in their order, each at its time.
    private string? Wait(TimeSpan span, string shown)
    {
        Begin($"(waits {shown})");
        var until = _now + span;
        while (_timers.Where(timer => timer.Value <= until).OrderBy(timer => timer.Value).ThenBy(timer => timer.Key, StringComparer.Ordinal).Select(timer => timer.Key).FirstOrDefault() is { } next)
        {
            _now = _timers[next] > _now ? _timers[next] : _now;
            _timers.Remove(next);
            if (Run(new TimerFired { At = _now, Timer = next }) is { } failure)
            {
                return failure;
            }
        }

        _now = until;
        return null;
    }

    private void Begin(string shown)
    {
        _transcript.Append("  customer: ").AppendLine(shown);
        _seen = _replies.Count;
        Trace.Clear();
        Commands.Clear();
    }

    private string? Run(TurnEvent happened)
    {
        var open = new Queue<TurnEvent>([happened]);
        for (var calls = 0; open.TryDequeue(out var next); calls++)
        {
            if (calls > MostCalls)
            {
                return $"More than {MostCalls} services were called for one message.";
            }

            foreach (var command in Step(next))
            {
                if (_services.Answer(command, _now) is { } answer)
                {
                    open.Enqueue(answer);
                }
            }
        }

        return null;
    }

    private IReadOnlyList<Command> Step(TurnEvent happened)
    {
        List<StepPlace> entered = [];
        var result = Engine.Watch(release, State, happened, Enter, Answer);
        Coverage?.Count(entered, result);
        State = result.State;
        Trace.AddRange(result.Trace.Entries);
        Commands.AddRange(result.Commands);
        foreach (var send in result.Commands.OfType<Send>())
        {
            _replies.Add(send.Reply);
            _transcript.Append("  bot: ").AppendLine(ReplyReading.Words(send.Reply).ReplaceLineEndings("\n       "));
            if (send.Reply.Choices.Count > 0)
            {
                _transcript.Append("       [").AppendJoin("] [", send.Reply.Choices.Select(choice => choice.Label)).AppendLine("]");
            }
        }

        foreach (var timer in result.Commands.OfType<SetTimer>())
        {
            _timers[timer.Timer] = timer.Due;
        }

        return result.Commands;

        void Enter(Step step, Turn turn)
        {
            entered.Add(step.Place);
            Entered?.Invoke(step, turn);
        }
    }
}
