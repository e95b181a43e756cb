using System.Text.Json;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Steps;

/// <summary><c>form</c>: several questions, on one card or one after another; only what is wrong is asked again.</summary>
/// <param name="Place">Which step it is.</param>
/// <param name="Name">Name of the value that holds all answers.</param>
/// <param name="Prompt">What stands over the form.</param>
/// <param name="Parts">The questions.</param>
internal sealed record FormStep(StepPlace Place, string Name, Words Prompt, IReadOnlyList<FormPart> Parts) : QuestionStep(Place, Name, Prompt)
{
    private static readonly JsonElement Empty = JsonElement.Parse("{}");

    /// <summary>What the button says; absent for the usual word.</summary>
    public Words? Button { get; init; }

    /// <inheritdoc/>
    public override string Kind => "form";

    /// <inheritdoc/>
    public override IEnumerable<string> Reads => base.Reads.Concat(Parts.SelectMany(part => part.Reads)).Concat(Button?.Names ?? []);

    /// <summary>Reads the step.</summary>
    public static Step? Read(StepReading reading) => FormReader.Read(reading);

    /// <inheritdoc/>
    public override StepOutcome Enter(Turn turn)
    {
        turn.Set(Name, Empty);
        return base.Enter(turn);
    }

    /// <inheritdoc/>
    public override Slot Expected(Turn turn) => Current(turn).Expected(turn);

    /// <inheritdoc/>
    public override JsonElement? Pick(Turn turn, string value) => Current(turn).Asks.Pick(turn, value);

    /// <inheritdoc/>
    public override StepOutcome Take(Turn turn, JsonElement value)
    {
        var part = Current(turn);
        if (part.Refusal(turn, value) is { } problem)
        {
            return Again(turn, new(StringComparer.Ordinal) { [part.Name] = (problem, "") });
        }

        turn.Note("form", "answered", this, reason: part.Name);
        Keep(turn, part, value);
        return Open(turn).Count == 0 ? Complete(turn) : Next(turn);
    }

    /// <summary>Takes what a filled card sent back.</summary>
    public StepOutcome Submit(Turn turn, JsonElement inputs)
    {
        var wrong = new Dictionary<string, (string Problem, string Value)>(StringComparer.Ordinal);
        foreach (var part in Parts)
        {
            var there = inputs.TryGetProperty(part.Name, out var input) && input.ValueKind != JsonValueKind.Null;
            if (!there && Answers(turn).TryGetProperty(part.Name, out _))
            {
                continue;
            }

            var written = there ? input.ToString() : "";
            var value = Picked(turn, part, written) ?? part.Expected(turn).Read(written, new(turn.At, turn.Language, turn.Zone)).Value;
            var problem = value is { } read ? part.Refusal(turn, read) : written.Length == 0 && part.Asks.Expected(turn) is TextSlot or AddressSlot ? StandingWords.Missing(turn.Language) : part.Hint(turn);
            Keep(turn, part, problem is null ? value : null);
            if (problem is not null)
            {
                wrong[part.Name] = (problem, written);
            }
        }

        return wrong.Count == 0 ? Complete(turn) : Again(turn, wrong);
    }

    /// <inheritdoc/>
    protected override void Offer(Turn turn) => Show(turn, new Dictionary<string, (string, string)>());

    /// <inheritdoc/>
    protected override void Correct(Turn turn)
    {
        var part = Current(turn);
        Show(turn, new Dictionary<string, (string, string)>(StringComparer.Ordinal) { [part.Name] = (part.Hint(turn), "") });
    }

    private static JsonElement? Picked(Turn turn, FormPart part, string written) =>
        written.Length > 0 && part.Asks.Choices(turn).Count > 0 ? part.Asks.Pick(turn, written) : null;

    private StepOutcome Again(Turn turn, Dictionary<string, (string Problem, string Value)> wrong)
    {
        var attempts = turn.Frame.Attempts + 1;
        turn.Frame = turn.Frame with { Attempts = attempts };
        turn.Note("form", attempts >= Attempts ? "given-up" : "asked-again", this, reason: string.Join(", ", wrong.Keys));
        if (attempts >= Attempts)
        {
            return GiveUp(turn);
        }

        Show(turn, wrong);
        return StepOutcome.Wait;
    }

    private StepOutcome Next(Turn turn)
    {
        turn.Frame = turn.Frame with { Attempts = 0 };
        Offer(turn);
        return StepOutcome.Wait;
    }

    private StepOutcome Complete(Turn turn) => base.Take(turn, Answers(turn));

    private FormPart Current(Turn turn) => Open(turn) is [var first, ..] ? first : Parts[^1];

    private List<FormPart> Open(Turn turn)
    {
        var answers = Answers(turn);
        return [.. Parts.Where(part => !answers.TryGetProperty(part.Name, out _))];
    }

    private JsonElement Answers(Turn turn) =>
        turn.Frame.Answers.TryGetValue(Name, out var answers) && answers.ValueKind == JsonValueKind.Object ? answers : Empty;

    // Without a value the question is open again; the answers stay in the order of the questions.
    private void Keep(Turn turn, FormPart changed, JsonElement? value)
    {
        var before = Answers(turn);
        turn.Set(Name, JsonText.Write((Parts, before, changed, value), static (writer, about) =>
        {
            writer.WriteStartObject();
            foreach (var part in about.Parts)
            {
                var kept = part == about.changed ? about.value : about.before.TryGetProperty(part.Name, out var old) ? old : null as JsonElement?;
                if (kept is { } written)
                {
                    writer.WritePropertyName(part.Name);
                    written.WriteTo(writer);
                }
            }

            writer.WriteEndObject();
        }));
    }

    private void Show(Turn turn, Dictionary<string, (string Problem, string Value)> wrong)
    {
        var button = Button?.In(turn.Language, turn.Scope) is { Length: > 0 } given ? given : StandingWords.Send(turn.Language);
        var fields = Open(turn).Select(part => wrong.TryGetValue(part.Name, out var about)
            ? part.Show(turn, about.Problem, about.Value.Length > 0 ? about.Value : null)
            : part.Show(turn, null, null));
        turn.Reply.Fill(new FormBlock(turn.Frame.Question!, [.. fields], button) { Source = Turn.Source(this) });
    }
}
