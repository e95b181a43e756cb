using System.Globalization;
using System.Text.Json;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Steps;

/// <summary><c>rate</c>: one to five stars, or a thumb up or down. Nobody has to rate: without an answer the script goes on.</summary>
/// <param name="Place">Which step it is.</param>
/// <param name="Name">The rating's name; scripts see it, and the conversation remembers it.</param>
/// <param name="Prompt">The question.</param>
/// <param name="Thumbs">Whether thumbs are asked for, not stars.</param>
internal sealed record RateStep(StepPlace Place, string Name, Words Prompt, bool Thumbs) : QuestionStep(Place, Name, Prompt)
{
    private static readonly RatingSlot StarsSlot = new(Thumbs: false);
    private static readonly RatingSlot ThumbsSlot = new(Thumbs: true);

    private static readonly IReadOnlyList<ReplyChoice> Stars =
        [.. Enumerable.Range(1, RatingSlot.MostStars).Select(stars => new ReplyChoice(new('★', stars), stars.ToString(CultureInfo.InvariantCulture)))];

    private static readonly IReadOnlyList<ReplyChoice> ThumbChoices = [new("👍", "up"), new("👎", "down")];

    /// <inheritdoc/>
    public override string Kind => "rate";

    /// <inheritdoc/>
    public override IEnumerable<StepWay> Ways => Otherwise is null ? [StepWay.Next(Sets)] : base.Ways;

    /// <inheritdoc/>
    public override bool Remembers => true;

    /// <summary>Reads the step.</summary>
    public static Step? Read(StepReading reading)
    {
        var name = reading.ValueName("rate");
        var prompt = reading.Words("say", required: true);
        var scale = reading.Map.Scalar("scale");
        if (scale is not (null or { Text: "stars" or "thumbs" }))
        {
            reading.Problems.Error(scale.At, "CB0204", $"'scale' must be stars or thumbs, not '{JsonText.Clip(scale.Text, 40)}'.");
        }

        var asked = reading.Map.Has("attempts");
        var (hint, attempts, otherwise) = reading.Repair();
        return name is null || prompt is null
            ? null
            : new RateStep(reading.Place, name, prompt, scale?.Text == "thumbs") { Hint = hint, Attempts = asked ? attempts : 1, Otherwise = otherwise };
    }

    /// <inheritdoc/>
    public override Slot Expected(Turn turn) => Thumbs ? ThumbsSlot : StarsSlot;

    /// <inheritdoc/>
    public override JsonElement? Pick(Turn turn, string value) => Expected(turn).Read(value, new(turn.At, turn.Language)).Value;

    /// <inheritdoc/>
    public override IReadOnlyList<ReplyChoice> Choices(Turn turn) => Thumbs ? ThumbChoices : Stars;

    /// <inheritdoc/>
    public override StepOutcome Take(Turn turn, JsonElement value)
    {
        turn.Note("rating", Thumbs ? (value.ValueKind == JsonValueKind.True ? "up" : "down") : value.GetRawText(), this, reason: Name);
        turn.State = turn.State with { Remembered = new Dictionary<string, JsonElement>(turn.State.Remembered, StringComparer.Ordinal) { [Name] = value } };
        return base.Take(turn, value);
    }

    /// <inheritdoc/>
    protected override StepOutcome GiveUp(Turn turn)
    {
        if (Otherwise is not null)
        {
            return base.GiveUp(turn);
        }

        turn.Note("rating", "skipped", this, reason: Name);
        turn.Reply.Say(StandingWords.NotRated(turn.Language), Turn.Source(this));
        return base.Take(turn, JsonText.Null);
    }
}
