using System.Text.Json;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Templates;
using Bot.Dialogs.Templates.Cards;

namespace Bot.Dialogs.Steps;

/// <summary><c>card</c>: shows a card, or one for each element of a list.</summary>
/// <param name="Place">Which step it is.</param>
/// <param name="Card">The card's name.</param>
/// <param name="Template">The card.</param>
internal sealed record CardStep(StepPlace Place, string Card, CardTemplate Template) : Step(Place)
{
    private const int MostCards = 10;

    /// <summary>Values laid over the others, by name.</summary>
    public IReadOnlyList<KeyValuePair<string, ValueWords>> With { get; init; } = [];

    /// <summary>The list to show; absent for a single card.</summary>
    public Expression? Each { get; init; }

    /// <summary>Name of the element inside the card.</summary>
    public string As { get; init; } = "item";

    /// <inheritdoc/>
    public override string Kind => "card";

    /// <inheritdoc/>
    public override IEnumerable<string> Reads =>
        Template.Names.Where(name => (Each is null || name != As) && With.All(value => value.Key != name))
            .Concat(Each?.Names ?? [])
            .Concat(With.SelectMany(value => value.Value.Names).Where(name => Each is null || name != As));

    /// <inheritdoc/>
    public override bool Pauses => false;

    /// <inheritdoc/>
    public override IEnumerable<Expression> Lists => Each is null ? [] : [Each];

    /// <summary>Reads the step.</summary>
    public static Step? Read(StepReading reading)
    {
        var name = reading.Map.Scalar("card");
        var with = reading.Map.Node("with");
        if (with is not (null or YamlMap))
        {
            reading.Problems.Error(with.At, "CB0203", $"'with' must be a map of names and values ({{ order: order }}), but this is {with.Kind}.");
            with = null;
        }

        var each = reading.Map.Has("each") ? reading.Expression("each") : null;
        var element = reading.Map.Has("as") ? reading.ValueName("as") : null;
        if (name is null)
        {
            return null;
        }

        if (!reading.Pack.Cards.TryGetValue(name.Text, out var template))
        {
            reading.Problems.Error(
                name.At, "CB0304", $"There is no card '{name.Text}'.{Nearest.Hint(name.Text, reading.Pack.Cards.Keys)} Put it into cards/{name.Text}.json.");
            return null;
        }

        return template is null ? null : new CardStep(reading.Place, name.Text, template)
        {
            With = [.. (with as YamlMap)?.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Value(entry.Value, reading.Pack))) ?? []],
            Each = each,
            As = element ?? "item",
        };
    }

    /// <inheritdoc/>
    public override StepOutcome Enter(Turn turn)
    {
        IReadOnlyList<JsonElement> cards = Each is null ? [Expand(turn.Scope)] : [.. Elements(turn).Select(element => Expand(turn.Scope.With(As, element)))];
        if (cards.Count > 0)
        {
            var source = Turn.Source(this);
            turn.Certify.Said(source, null, [.. Reads.Distinct(StringComparer.Ordinal)]);
            turn.Reply.Show(cards, source);
        }

        turn.Note("step", "card", this, reason: Card);
        return StepOutcome.Next;
    }

    // A plain word is an expression ('order'), a text with braces a template; what is no expression is meant as it stands.
    private static ValueWords Value(YamlNode node, PackReading pack) =>
        node is YamlScalar { Plain: true, IsNull: false, Bool: null, Number: null } scalar && !scalar.Text.Contains("{{", StringComparison.Ordinal)
            ? ValueWords.Read(scalar with { Text = "{{ " + scalar.Text + " }}" }, pack)
            : ValueWords.Read(node, pack);

    private IEnumerable<JsonElement> Elements(Turn turn)
    {
        var list = Each!.Evaluate(turn.Scope);
        return list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Take(MostCards) : [];
    }

    private JsonElement Expand(TemplateScope scope)
    {
        var full = With.Count == 0 ? scope : scope.With(With.ToDictionary(value => value.Key, value => value.Value.In(scope), StringComparer.Ordinal));
        try
        {
            return Template.Expand(full);
        }
        catch (TemplateException broken)
        {
            throw broken.In($"cards/{Card}.json");
        }
    }
}
