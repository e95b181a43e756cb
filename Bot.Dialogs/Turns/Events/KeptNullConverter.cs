using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Dialogs.Turns.Events;

/// <summary>Reads a JSON null back as that value: a service that found nothing did answer, one that failed has no value.</summary>
internal sealed class KeptNullConverter : JsonConverter<JsonElement?>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override JsonElement? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonElement.ParseValue(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, JsonElement? value, JsonSerializerOptions options)
    {
        if (value is { } written)
        {
            written.WriteTo(writer);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
