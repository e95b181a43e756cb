using System.Text.Json;
using Bot.Dialogs.Templates.Adaptive;

namespace Bot.Dialogs.Templates.Cards;

/// <summary>A part of a card that no value changes.</summary>
internal sealed record ConstantNode(JsonElement Value) : CardNode
{
    public override void Write(Utf8JsonWriter writer, AdaptiveFrame frame) => Value.WriteTo(writer);

    public override object? Evaluate(AdaptiveFrame frame) => AdaptiveValue.From(Value);
}
