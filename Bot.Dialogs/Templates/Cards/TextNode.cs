using System.Text.Json;
using Bot.Dialogs.Templates.Adaptive;

namespace Bot.Dialogs.Templates.Cards;

/// <summary>A text that takes in values; a text that is one expression takes the value's own type.</summary>
/// <param name="Pieces">Words, <c>{{ }}</c> templates and <c>${ }</c> expressions, in order.</param>
/// <param name="Line">Line of the card's file, from 1.</param>
/// <param name="Column">Column in the line, from 1.</param>
internal sealed record TextNode(IReadOnlyList<TextNodePiece> Pieces, int Line, int Column) : CardNode
{
    // These must be texts for a card to be valid; any other member is left out when its value is missing.
    private static readonly HashSet<string> Texts = ["text", "title", "value", "label", "placeholder", "altText", "fallbackText", "speak", "name"];

    public override void Write(Utf8JsonWriter writer, AdaptiveFrame frame)
    {
        if (Evaluate(frame) is { } value)
        {
            AdaptiveValue.Write(writer, value);
        }
        else
        {
            writer.WriteStringValue("");
        }
    }

    public override void WriteItems(Utf8JsonWriter writer, AdaptiveFrame frame)
    {
        var value = Evaluate(frame);
        if (value is null)
        {
            return;
        }

        foreach (var item in AdaptiveValue.Items(value) ?? [value])
        {
            AdaptiveValue.Write(writer, item);
        }
    }

    public override void WriteMember(Utf8JsonWriter writer, string name, AdaptiveFrame frame)
    {
        var value = Evaluate(frame) ?? (Texts.Contains(name) ? "" : null);
        if (value is not null)
        {
            writer.WritePropertyName(name);
            AdaptiveValue.Write(writer, value);
        }
    }

    public override object? Evaluate(AdaptiveFrame frame)
    {
        try
        {
            return Value(frame);
        }
        catch (TemplateException broken)
        {
            throw new TemplateException(broken.Problem, Line, Column, broken);
        }
        catch (Exception broken) when (broken is InvalidOperationException or FormatException or ArgumentException)
        {
            throw new TemplateException(broken.Message, Line, Column, broken);
        }
    }

    private object? Value(AdaptiveFrame frame)
    {
        frame.Step();
        return Pieces is [{ Expression: { } only }]
            ? only.Evaluate(frame)
            : string.Concat(Pieces.Select(piece => piece.Render(frame)));
    }
}
