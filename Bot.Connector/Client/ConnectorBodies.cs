using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Connector.Client;

/// <summary>Reads bodies of successes; a body that is missing or no JSON is still a success.</summary>
internal static class ConnectorBodies
{
    /// <summary>The <c>id</c> of the answer, or an empty text.</summary>
    public static string Id(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
        {
            return "";
        }

        try
        {
            return Find(new Utf8JsonReader(body));
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return "";
        }
    }

    /// <summary>The whole answer, or nothing when it is not what was asked for.</summary>
    public static T? Whole<T>(ReadOnlySpan<byte> body, JsonTypeInfo<T> info)
        where T : class
    {
        try
        {
            return body.IsEmpty ? null : JsonSerializer.Deserialize(body, info);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Find(Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return "";
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals("id"u8) || reader.ValueTextEquals("Id"u8);
            reader.Read();
            if (found && reader.TokenType == JsonTokenType.String)
            {
                return reader.GetString() ?? "";
            }

            reader.Skip();
        }

        return "";
    }
}
