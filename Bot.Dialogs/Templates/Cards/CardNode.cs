using System.Text.Json;
using Bot.Dialogs.Templates.Adaptive;

namespace Bot.Dialogs.Templates.Cards;

/// <summary>A node of a card template.</summary>
internal abstract record CardNode
{
    /// <summary>Writes the value; exactly one.</summary>
    public abstract void Write(Utf8JsonWriter writer, AdaptiveFrame frame);

    /// <summary>Writes it into a list: nothing, one value or several.</summary>
    public virtual void WriteItems(Utf8JsonWriter writer, AdaptiveFrame frame) => Write(writer, frame);

    /// <summary>Writes it as a member, or leaves the member out.</summary>
    public virtual void WriteMember(Utf8JsonWriter writer, string name, AdaptiveFrame frame)
    {
        writer.WritePropertyName(name);
        Write(writer, frame);
    }

    /// <summary>The value, for <c>$data</c> and <c>$when</c>.</summary>
    public virtual object? Evaluate(AdaptiveFrame frame)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(64);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, frame);
        }

        return AdaptiveValue.From(JsonElement.Parse(buffer.WrittenSpan));
    }
}
