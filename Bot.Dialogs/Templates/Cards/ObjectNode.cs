using System.Text.Json;
using Bot.Dialogs.Templates.Adaptive;

namespace Bot.Dialogs.Templates.Cards;

/// <summary>An object, with its <c>$data</c> and <c>$when</c>.</summary>
/// <param name="Data">What its members are bound to; a list repeats the object.</param>
/// <param name="When">Whether it is there at all.</param>
/// <param name="Members">Its members in order.</param>
internal sealed record ObjectNode(CardNode? Data, CardNode? When, IReadOnlyList<KeyValuePair<string, CardNode>> Members) : CardNode
{
    public override void Write(Utf8JsonWriter writer, AdaptiveFrame frame)
    {
        if (Shown(frame) is [var only])
        {
            WriteOne(writer, only);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    public override void WriteItems(Utf8JsonWriter writer, AdaptiveFrame frame)
    {
        foreach (var shown in Shown(frame))
        {
            WriteOne(writer, shown);
        }
    }

    public override void WriteMember(Utf8JsonWriter writer, string name, AdaptiveFrame frame)
    {
        var shown = Shown(frame);
        if (Data is not null && AdaptiveValue.Items(Data.Evaluate(frame)) is not null)
        {
            writer.WriteStartArray(name);
            shown.ForEach(one => WriteOne(writer, one));
            writer.WriteEndArray();
        }
        else if (shown is [var only])
        {
            writer.WritePropertyName(name);
            WriteOne(writer, only);
        }
    }

    private void WriteOne(Utf8JsonWriter writer, AdaptiveFrame frame)
    {
        writer.WriteStartObject();
        foreach (var (name, member) in Members)
        {
            member.WriteMember(writer, name, frame);
        }

        writer.WriteEndObject();
    }

    private List<AdaptiveFrame> Shown(AdaptiveFrame frame)
    {
        frame.Step();
        var bound = Bound(frame);
        if (When is not null)
        {
            bound.RemoveAll(one => When.Evaluate(one) is null or false or "" or "false" or "0");
        }

        return bound;
    }

    private List<AdaptiveFrame> Bound(AdaptiveFrame frame)
    {
        if (Data is null)
        {
            return [frame];
        }

        var data = Data.Evaluate(frame);
        return data is null ? []
            : AdaptiveValue.Items(data) is { } items ? [.. items.Select((item, index) => frame.Bind(item, index))]
            : [frame.Bind(data, null)];
    }
}
