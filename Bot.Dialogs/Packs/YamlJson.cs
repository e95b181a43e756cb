using System.Text.Json;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs;

/// <summary>YAML values as JSON values.</summary>
internal static class YamlJson
{
    /// <summary>The value as written.</summary>
    public static JsonElement Of(YamlNode node) => JsonText.Write(node, static (writer, value) => Write(writer, value, "", []));

    /// <summary>Writes a value; a map whose names are all languages stands for its text in the one asked for.</summary>
    public static void Write(Utf8JsonWriter writer, YamlNode node, string language, IReadOnlyList<string> languages)
    {
        switch (node)
        {
            case YamlMap { Entries.Count: > 0 } map when map.Keys.All(languages.Contains):
                Write(writer, map[language] ?? map.Entries[0].Value, language, languages);
                break;
            case YamlMap map:
                writer.WriteStartObject();
                foreach (var (key, value) in map.Entries)
                {
                    writer.WritePropertyName(JsonText.Whole(key.Text));
                    Write(writer, value, language, languages);
                }

                writer.WriteEndObject();
                break;
            case YamlList list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, item, language, languages);
                }

                writer.WriteEndArray();
                break;
            case YamlScalar scalar:
                WriteScalar(writer, scalar);
                break;
        }
    }

    private static void WriteScalar(Utf8JsonWriter writer, YamlScalar scalar)
    {
        if (scalar.IsNull)
        {
            writer.WriteNullValue();
        }
        else if (scalar.Bool is { } flag)
        {
            writer.WriteBooleanValue(flag);
        }
        else if (scalar.Number is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteStringValue(JsonText.Whole(scalar.Text));
        }
    }
}
