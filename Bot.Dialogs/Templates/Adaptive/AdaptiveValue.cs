using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Dialogs.Templates.Adaptive;

/// <summary>How values of adaptive expressions behave.</summary>
internal static class AdaptiveValue
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>JSON as a value of expressions.</summary>
    public static object? From(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? whole : Normal(element.GetDouble()),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Object or JsonValueKind.Array => element,
        _ => null,
    };

    /// <summary>A whole number as long, so that it divides and prints as one.</summary>
    public static object Normal(double number) => Math.Abs(number) < 1e15 && number == Math.Floor(number) ? (object)(long)number : number;

    /// <summary>A member by name or an item by number; null when it is missing.</summary>
    public static object? Access(object? target, object? key) => (target, key) switch
    {
        (TemplateScope scope, string name) => scope.TryGet(name, out var value) ? From(value) : null,
        (JsonElement { ValueKind: JsonValueKind.Object } members, string name) => members.TryGetProperty(name, out var value) ? From(value) : null,
        (JsonElement { ValueKind: JsonValueKind.Array } items, long index) => index >= 0 && index < items.GetArrayLength() ? From(items[(int)index]) : null,
        (IReadOnlyList<object?> items, long index) => index >= 0 && index < items.Count ? items[(int)index] : null,
        (string text, long index) => index >= 0 && index < text.Length ? text[(int)index].ToString() : null,
        _ => null,
    };

    /// <summary>The items of a list; null when it is none.</summary>
    public static IReadOnlyList<object?>? Items(object? value) => value switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } items => [.. items.EnumerateArray().Select(From)],
        IReadOnlyList<object?> items => items,
        _ => null,
    };

    /// <summary>Everything but null and false is true.</summary>
    public static bool IsTrue(object? value) => value is not (null or false);

    /// <summary>The number that a value is.</summary>
    public static double? Number(object? value) => value switch
    {
        long number => number,
        double number => number,
        _ => null,
    };

    /// <summary>The value as text; a missing one is empty, a list is its items with commas between.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => JsonValues.ToText(number),
        _ when Items(value) is { } items => string.Join(',', items.Select(Text)),
        _ => ToElement(value).GetRawText(),
    };

    /// <summary>Whether two values are the same.</summary>
    public static bool Same(object? left, object? right) => (left, right) switch
    {
        (long or double, long or double) => Number(left) == Number(right),
        (JsonElement or IEnumerable, JsonElement or IEnumerable) when left is not string && right is not string =>
            JsonElement.DeepEquals(ToElement(left), ToElement(right)),
        _ => Equals(left, right),
    };

    /// <summary>The value as JSON.</summary>
    public static JsonElement ToElement(object? value)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(64);
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            Write(writer, value);
        }

        return JsonElement.Parse(buffer.WrittenSpan);
    }

    /// <summary>Writes the value as JSON.</summary>
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case string text: writer.WriteStringValue(text); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case long number: writer.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): writer.WriteRawValue(JsonValues.ToText(number)); break;
            case JsonElement element: element.WriteTo(writer); break;
            case IReadOnlyList<object?> items: WriteItems(writer, items); break;
            default: writer.WriteNullValue(); break;
        }
    }

    private static void WriteItems(Utf8JsonWriter writer, IReadOnlyList<object?> items)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }
}
