using Bot.Dialogs.Reading;
using Bot.Dialogs.Replies;

namespace Bot.Dialogs.Steps;

/// <summary><c>say</c>: words, with a picture and suggestions if wanted.</summary>
/// <param name="Place">Which step it is.</param>
/// <param name="Text">The words.</param>
internal sealed record SayStep(StepPlace Place, Words Text) : Step(Place)
{
    /// <summary>The picture.</summary>
    public Picture? Picture { get; init; }

    /// <summary>Suggestions: label, and what pressing it says.</summary>
    public IReadOnlyList<KeyValuePair<Words, Words>> Suggestions { get; init; } = [];

    /// <inheritdoc/>
    public override string Kind => "say";

    /// <inheritdoc/>
    public override IEnumerable<string> Reads =>
        Text.Names.Concat(Picture?.Alt.Names ?? []).Concat(Suggestions.SelectMany(pair => pair.Key.Names.Concat(pair.Value.Names)));

    /// <inheritdoc/>
    public override bool Pauses => false;

    /// <inheritdoc/>
    public override IEnumerable<Words> Texts => [Text];

    /// <summary>Reads the step.</summary>
    public static Step? Read(StepReading reading)
    {
        var text = reading.Words("say", required: true);
        var picture = Picture.Read(reading);
        var suggestions = reading.Map.List("choices").Select(node => ReadSuggestion(reading, node)).OfType<KeyValuePair<Words, Words>>().ToList();
        return text is null ? null : new SayStep(reading.Place, text) { Picture = picture, Suggestions = suggestions };
    }

    /// <inheritdoc/>
    public override StepOutcome Enter(Turn turn)
    {
        turn.Say(Text, this);
        if (Picture is not null)
        {
            turn.Reply.Attach(Picture.In(turn, this));
        }

        if (Suggestions.Count > 0)
        {
            turn.Reply.Suggest([.. Suggestions.Select(pair => new ReplyChoice(pair.Key.In(turn.Language, turn.Scope), pair.Value.In(turn.Language, turn.Scope)))]);
        }

        return StepOutcome.Next;
    }

    private static KeyValuePair<Words, Words>? ReadSuggestion(StepReading reading, YamlNode node)
    {
        if (node is YamlScalar)
        {
            return reading.Pack.Words(node, "A choice") is { } both ? KeyValuePair.Create(both, both) : null;
        }

        if (MapReader.Of(node, "A choice", reading.Problems) is not { } map)
        {
            return null;
        }

        var label = map.Required("label", "It is what the customer reads on the button.") is { } written ? reading.Pack.Words(written, "'label'") : null;
        var say = map.Node("say") is { } said ? reading.Pack.Words(said, "'say'") : label;
        map.Done("A choice");
        return label is null || say is null ? null : KeyValuePair.Create(label, say);
    }
}
