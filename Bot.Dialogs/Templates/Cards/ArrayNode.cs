using System.Text.Json;
using Bot.Dialogs.Templates.Adaptive;

namespace Bot.Dialogs.Templates.Cards;

/// <summary>A list, whose items may repeat or vanish.</summary>
internal sealed record ArrayNode(IReadOnlyList<CardNode> Items) : CardNode
{
    public override void Write(Utf8JsonWriter writer, AdaptiveFrame frame)
    {
        frame.Step();
        writer.WriteStartArray();
        foreach (var item in Items)
        {
            item.WriteItems(writer, frame);
        }

        writer.WriteEndArray();
    }
}
