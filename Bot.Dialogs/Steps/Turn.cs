using System.Text.Json;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Templates;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Steps;

/// <summary>One turn while it is being taken: the state so far, the reply so far, what else shall be done, and the trace.</summary>
internal sealed class Turn
{
    /// <summary>Longest line that the history keeps, in characters.</summary>
    public const int LineLength = 160;

    private const int LinesKept = 8;

    private readonly List<Command> _commands = [];
    private readonly List<Command> _pending = [];
    private readonly List<TraceEntry> _trace = [];
    private TurnValues? _values;
    private TemplateScope? _scope;
    private int _ids;

    /// <summary>Begins a turn.</summary>
    public Turn(PackSettings settings, ConversationState state, DateTimeOffset at, string language, CustomerSaid? said)
    {
        (Settings, State, At, Language, Said) = (settings, state, at, language, said);
    }

    /// <summary>Hears of each step that is entered; tests of packs count them.</summary>
    public Action<Step, Turn>? Entered { get; init; }

    /// <summary>What a model is told about the brand, by language; absent: what <c>pack.yaml</c> says.</summary>
    public IReadOnlyDictionary<string, BrandVoice>? Voices { get; init; }

    /// <summary>Operations that the pack lets a model call.</summary>
    public IReadOnlyList<PackTool> Tools { get; init; } = [];

    /// <summary>The vector of the customer's question, when a model made one.</summary>
    public TextVector? Meaning { get; set; }

    /// <summary>What the pack knows.</summary>
    public KnowledgeIndex? Knowledge { get; init; }

    /// <summary>Hears of each answer that is taken; tests of packs look at them.</summary>
    public Action<QuestionStep, JsonElement>? Answered { get; init; }

    /// <summary>What the pack says.</summary>
    public PackSettings Settings { get; }

    /// <summary>The conversation so far.</summary>
    public ConversationState State { get; set; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Language to speak.</summary>
    public string Language { get; private set; }

    /// <summary>The message that this turn is about, if any.</summary>
    public CustomerSaid? Said { get; private set; }

    /// <summary>The reply so far.</summary>
    public ReplyDraft Reply { get; private set; } = new();

    /// <summary>Commands of the finished replies.</summary>
    public IReadOnlyList<Command> Commands => _commands;

    /// <summary>Decisions so far.</summary>
    public IReadOnlyList<TraceEntry> Trace => _trace;

    /// <summary>What the turn's certificate will tell.</summary>
    public Evidence Certify { get; } = new();

    /// <summary>Steps taken so far.</summary>
    public int Steps { get; set; }

    /// <summary>The question that a model was still thinking about when this message came.</summary>
    public string? Superseded { get; set; }

    /// <summary>The running script on top.</summary>
    public ScriptFrame Frame
    {
        get => State.Frames[^1];
        set => State = State with { Frames = Stack(State.Frames.Count - 1, value) };
    }

    /// <summary>Puts a script on top.</summary>
    public void Push(ScriptFrame frame) => State = State with { Frames = Stack(State.Frames.Count, frame) };

    /// <summary>Takes the script on top away, and with the one that it was told to what was told.</summary>
    public void Pop()
    {
        var frames = Stack(State.Frames.Count - 1, null);
        State = State with { Frames = frames, Told = ToldDetails.Of(State.Told, frames.Length) };
    }

    /// <summary>All values that templates see.</summary>
    public TemplateScope Scope => _scope ??= TemplateScope.Empty.With(Find).In(Language).For(State.Channel, State.Seed, State.Turns);

    /// <summary>Where the customer's clocks are: as the channel tells, else those of the pack.</summary>
    public TimeZoneInfo Zone => CustomerZone.Of(State, Settings);

    /// <summary>What reading an answer may depend on.</summary>
    public SlotContext Hearing => new(At, Language, Zone) { Files = Said?.Attachments ?? [], Location = Said?.Location };

    /// <summary>The next id, unique in the conversation and equal on replay.</summary>
    public string NewId(char kind) => FormattableString.Invariant($"{kind}{State.Turns}.{++_ids}");

    /// <summary>From now on the turn is about another message: one that had to wait.</summary>
    public void TakeUp(CustomerSaid said, string language)
    {
        (Said, Language, _values, _scope) = (said, language, null, null);
    }

    /// <summary>Notes a decision.</summary>
    public void Note(string stage, string decision, Step? step = null, string? script = null, double? score = null, string? reason = null) =>
        _trace.Add(new(stage, decision) { Script = step?.Place.Script ?? script, Step = step?.Place.Id, Score = score, Reason = reason });

    /// <summary>Wants something done, after the reply is sent.</summary>
    public void Do(Command command) => _pending.Add(command);

    /// <summary>Whether saying nothing is what the pack wants.</summary>
    public bool Silent { get; set; }

    /// <summary>Whether the message that the turn is about has come to something.</summary>
    public bool HasOutcome => Silent || !Reply.IsEmpty || State.Call is not null || State.Model is not null;

    /// <summary>Finishes the reply; what comes after belongs to another one.</summary>
    public void Finish()
    {
        if (!Reply.IsEmpty)
        {
            _commands.Add(new Send(Reply.Finish(Language)));
            if (State.Offered.Count > 0 || Reply.Suggestions.Count > 0)
            {
                State = State with { Offered = Reply.Suggestions };
            }

            Remember(byCustomer: false, Reply.Text);
            Reply = new();
        }

        _commands.AddRange(_pending);
        _pending.Clear();
    }

    /// <summary>Keeps a line of the conversation.</summary>
    public void Remember(bool byCustomer, string text, bool refused = false)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            var line = new SpokenLine(byCustomer, JsonText.Clip(JsonText.Whole(text), LineLength)) { Refused = refused };
            var first = Math.Max(0, State.History.Count - LinesKept + 1);
            var lines = new SpokenLine[State.History.Count - first + 1];
            for (var i = 0; i < lines.Length - 1; i++)
            {
                lines[i] = State.History[first + i];
            }

            lines[^1] = line;
            State = State with { History = lines };
        }
    }

    /// <summary>Says a text of a script; tells whether it has words.</summary>
    public bool Say(Words words, Step step)
    {
        var template = words.Choose(Language, Scope);
        var text = template.Render(Scope);
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        var source = Source(step);
        Certify.Said(source, template.Digest, template.Names);
        Reply.Say(text, source);
        return true;
    }

    /// <summary>Whether a name has a value now.</summary>
    public bool Has(string name) => Find(name) is { ValueKind: not JsonValueKind.Null };

    /// <summary>Sets a value of the running script.</summary>
    public void Set(string name, JsonElement value) =>
        Frame = Frame with { Answers = new Dictionary<string, JsonElement>(Frame.Answers, StringComparer.Ordinal) { [name] = value } };

    /// <summary>Takes a value of the running script away.</summary>
    public void Forget(string name) =>
        Frame = Frame with { Answers = Frame.Answers.Where(answer => answer.Key != name).ToDictionary(StringComparer.Ordinal) };

    /// <summary>The source of a block that a step made.</summary>
    public static BlockSource Source(Step step) => new("script") { Script = step.Place.Script, Step = step.Place.Id };

    private ScriptFrame[] Stack(int below, ScriptFrame? top)
    {
        var frames = new ScriptFrame[top is null ? below : below + 1];
        for (var i = 0; i < below; i++)
        {
            frames[i] = State.Frames[i];
        }

        if (top is not null)
        {
            frames[below] = top;
        }

        return frames;
    }

    private JsonElement? Find(string name)
    {
        if (State.Frames.Count > 0 && Frame.Answers.TryGetValue(name, out var answer))
        {
            return answer;
        }

        return State.Remembered.TryGetValue(name, out var remembered)
            ? remembered
            : (_values ??= new(Settings, State, Said, At)).Find(name, Language);
    }
}
