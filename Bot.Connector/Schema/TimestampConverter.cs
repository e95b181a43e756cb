using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Connector.Schema;

/// <summary>Reads ISO 8601 times; a time without an offset is UTC, whatever the machine's zone. Writes UTC with <c>Z</c>.</summary>
internal class TimestampConverter : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException("A time is written as ISO 8601 text, for example 2026-01-05T02:03:04Z.");
        }

        // The runtime's own reader takes the machine's zone when none is given; only its UTC form is safe to use.
        if (reader.ValueSpan is [.., (byte)'Z'] && reader.TryGetDateTimeOffset(out var utc))
        {
            return utc;
        }

        var text = reader.GetString();
        return text switch
        {
            "" => null,
            _ when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => time,
            _ => throw new JsonException($"'{text}' is not a time; write ISO 8601, for example 2026-01-05T02:03:04Z."),
        };
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } time)
        {
            WriteTime(writer, time);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    protected virtual void WriteTime(Utf8JsonWriter writer, DateTimeOffset time) => writer.WriteStringValue(time.UtcDateTime);
}
