using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Connector.Schema;

/// <summary>The one place that decides by <c>type</c> which record an activity is.</summary>
internal sealed class ActivityConverter : JsonConverter<Activity>
{
    public override Activity? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var kind = ActivityKind.Of(PeekType(reader));
        // The kind's own converter reads on from here; JsonSerializer.Deserialize would scan the whole value once more first.
        return kind.Read(ref reader);
    }

    public override void Write(Utf8JsonWriter writer, Activity value, JsonSerializerOptions options) => ActivityKind.Of(value).Write(writer, value);

    /// <summary>Finds the type without moving the caller's reader; it is nearly always the first member.</summary>
    /// <exception cref="JsonException">Not an object, or one without a type.</exception>
    internal static string PeekType(Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.None)
        {
            reader.Read();
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("An activity is a JSON object.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = IsType(ref reader);
            reader.Read();
            if (found && reader.TokenType == JsonTokenType.String && reader.GetString() is { Length: > 0 } type)
            {
                return type;
            }

            reader.Skip();
        }

        throw new JsonException("An activity needs a type, for example \"type\": \"message\".");
    }

    private static bool IsType(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("type"u8) || (reader.ValueSpan.Length == 4 && string.Equals(reader.GetString(), "type", StringComparison.OrdinalIgnoreCase));
}
