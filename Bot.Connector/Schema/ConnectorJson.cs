using System.Buffers;
using System.Collections;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Connector.Schema;

/// <summary>Reads wire records leniently and writes them canonically. Nothing here uses reflection.</summary>
public static class ConnectorJson
{
    /// <summary>Levels of nesting that are read; deeper input is refused before it can exhaust a stack.</summary>
    public const int MaxDepth = 128;

    /// <summary>An empty <c>speak</c> means silence; whoever asked for <c>activities</c> wants a list.</summary>
    private static readonly string[] EmptyIsAValue = ["speak", "activities"];

    /// <summary>The shared, read-only options.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    /// <summary>The metadata of a wire record, for callers that serialise themselves.</summary>
    public static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    /// <summary>Reads an activity.</summary>
    /// <exception cref="JsonException">Not JSON, too deep, no object, or no type.</exception>
    public static Activity ReadActivity(ReadOnlySpan<byte> utf8)
    {
        WireText.Check(utf8);
        if (utf8 is [0xEF, 0xBB, 0xBF, ..])
        {
            utf8 = utf8[3..];
        }

        var type = ActivityConverter.PeekType(new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth }));
        return ActivityKind.Of(type).Read(utf8)!;
    }

    /// <summary>Reads an activity from text.</summary>
    /// <exception cref="JsonException">Not JSON, too deep, no object, or no type.</exception>
    public static Activity ReadActivity(string json) => ReadActivity(Encoding.UTF8.GetBytes(json));

    /// <summary>Writes an activity into a buffer.</summary>
    public static void WriteActivity(IBufferWriter<byte> output, Activity activity)
    {
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = Options.Encoder, MaxDepth = MaxDepth, SkipValidation = true });
        ActivityKind.Of(activity).Write(writer, activity);
    }

    /// <summary>Writes an activity as UTF-8.</summary>
    public static byte[] ToUtf8Bytes(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, TypeInfo<Activity>());

    /// <summary>Writes an activity as text.</summary>
    public static string ToJson(Activity activity) => JsonSerializer.Serialize(activity, TypeInfo<Activity>());

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions(ConnectorJsonContext.Default.Options)
        {
            MaxDepth = MaxDepth,
            // The wire is application/json, never HTML: Chinese stays Chinese instead of six bytes for each character.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = ConnectorJsonContext.Default.WithAddedModifier(OmitEmpty),
        };
        options.MakeReadOnly();
        return options;
    }

    private static void OmitEmpty(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => !property.IsExtensionData && !EmptyIsAValue.Contains(property.Name)))
        {
            if (property.PropertyType == typeof(string))
            {
                property.ShouldSerialize = static (_, value) => value is string { Length: > 0 };
            }
            else if (typeof(IEnumerable).IsAssignableFrom(property.PropertyType))
            {
                property.ShouldSerialize = static (_, value) => value is IEnumerable items && items.GetEnumerator().MoveNext();
            }
        }
    }
}
