using System.Text;
using System.Text.Json;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Testing;

/// <summary>Plays the customer's side of a test and keeps what came back.</summary>
internal sealed class TestPlayer(Release release, PackTest test, CoverageCount? coverage = null)
{
    private const int MostCalls = 50;

    private readonly TestServices _services = new(release, test);
    private readonly StringBuilder _transcript = new();
    private readonly List<Reply> _replies = [];
    private readonly Dictionary<string, DateTimeOffset> _timers = new(StringComparer.Ordinal);
    private DateTimeOffset _now = test.Now;
    private int _seen;

    /// <summary>The conversation.</summary>
    public ConversationState State { get; private set; } = ConversationState.Start("test", "test");

    /// <summary>The conversation so far, for people.</summary>
    public string Transcript => _transcript.ToString().TrimEnd();

    /// <summary>Decisions since the customer's last line.</summary>
    public List<TraceEntry> Trace { get; } = [];

    /// <summary>Commands since the customer's last line.</summary>
    public List<Command> Commands { get; } = [];

    /// <summary>The last reply.</summary>
    public Reply? Last => _replies.Count > 0 ? _replies[^1] : null;

    /// <summary>Replies since the customer's last line that nobody has looked at.</summary>
    public IReadOnlyList<Reply> New => [.. _replies.Skip(_seen)];

    /// <summary>The next reply since the customer's last line; the last one again when there is no other.</summary>
    public Reply? NextReply() => _replies.Count == 0 ? null : _replies[_seen < _replies.Count ? _seen++ : _replies.Count - 1];

    /// <summary>Does what a line says.</summary>
    /// <returns>Why that was not possible; null when it was.</returns>
    public string? Act(PackTestLine line)
    {
        switch (line.Action)
        {
            case LineAction.Opens:
                return Take(new ConversationStarted { At = _now, Locale = test.Language }, "(opens the chat)");
            case LineAction.Says:
                return Take(Said() with { Text = line.Text }, line.Text);
            case LineAction.Presses:
                return Buttons(Last).Where(button => button.Label == line.Text).Select(button => (JsonElement?)button.Data).FirstOrDefault() is { } data
                    ? Take(Said() with { Value = data }, $"[{line.Text}]")
                    : $"There is no button '{line.Text}'. Buttons are: {string.Join(", ", Buttons(Last).Select(button => button.Label))}.";
            case LineAction.Submits:
                return Take(Said() with { Value = Submitted(line.Inputs) }, $"(submits {line.Inputs})");
            case LineAction.Waits:
                return Wait(line.Wait, line.Text);
            default:
                return null;
        }
    }

    /// <summary>What can be pressed on a reply: its choices and its cards' actions.</summary>
    public static IEnumerable<(string Label, JsonElement Data)> Buttons(Reply? reply)
    {
        foreach (var choice in reply?.Choices ?? [])
        {
            var button = new ButtonData { Choice = choice.Value, Question = reply!.Question };
            yield return (choice.Label, Wrap(button));
        }

        foreach (var action in Cards(reply).SelectMany(CardReading.Actions))
        {
            yield return (CardReading.Text(action, "title"), action.TryGetProperty("data", out var data) ? data : JsonElement.Parse("{}"));
        }
    }

    /// <summary>The cards of a reply.</summary>
    public static IEnumerable<JsonElement> Cards(Reply? reply) => (reply?.Blocks ?? []).SelectMany(block => block switch
    {
        CardBlock cards => cards.Cards,
        FormBlock form => [FormCard.Of(form, reply!.Language)],
        _ => [],
    });

    /// <summary>All words of a reply, its cards' included.</summary>
    public static string Words(Reply reply) => string.Join(
        '\n',
        reply.Blocks.SelectMany(block => block switch
        {
            TextBlock text => [text.Text],
            CardBlock cards => cards.Cards.SelectMany(CardReading.Texts),
            MediaBlock media => [media.Name],
            FormBlock form => form.Fields.SelectMany(field => new[] { field.Label, field.Question, field.Problem ?? "" }),
            _ => Enumerable.Empty<string>(),
        }));

    private static JsonElement Wrap(ButtonData button) =>
        JsonElement.Parse($"{{\"{ButtonData.Member}\":{JsonSerializer.Serialize(button, DialogsJson.Default.ButtonData)}}}");

    private CustomerSaid Said() => new() { At = _now, Locale = test.Language, ModelAvailable = test.Stubs.ContainsKey(TestServices.Model) };

    private JsonElement Submitted(JsonElement? inputs)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var action = Cards(Last).SelectMany(CardReading.Actions).FirstOrDefault(action => CardReading.Text(action, "type") is "Action.Submit" or "Action.Execute");
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
        var result = coverage is null ? Engine.Step(release, State, happened) : coverage.Step(release, State, happened);
        State = result.State;
        Trace.AddRange(result.Trace.Entries);
        Commands.AddRange(result.Commands);
        foreach (var send in result.Commands.OfType<Send>())
        {
            _replies.Add(send.Reply);
            _transcript.Append("  bot: ").AppendLine(Words(send.Reply).ReplaceLineEndings("\n       "));
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
    }
}
