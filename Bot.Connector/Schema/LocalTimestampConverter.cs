using System.Text.Json;

namespace Bot.Connector.Schema;

/// <summary>Keeps the offset that the user's clock had.</summary>
internal sealed class LocalTimestampConverter : TimestampConverter
{
    protected override void WriteTime(Utf8JsonWriter writer, DateTimeOffset time) => writer.WriteStringValue(time);
}
