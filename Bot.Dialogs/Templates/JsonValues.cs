using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text.Json;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Bot.Dialogs.Templates;

/// <summary>Turns JSON into what Scriban computes with, and back.</summary>
internal static class JsonValues
{
    private static readonly JsonElement Null = JsonElement.Parse("null");
    private static readonly JsonElement True = JsonElement.Parse("true");
    private static readonly JsonElement False = JsonElement.Parse("false");

    /// <summary>The value as an object; objects and lists become thin views.</summary>
    public static object? ToObject(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => ToNumber(value),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Object => new JsonObjectView(value),
        JsonValueKind.Array => new JsonArrayView(value),
        _ => null,
    };

    /// <summary>A number as long when it is whole, else as decimal, and as double when it is beyond both.</summary>
    public static object ToNumber(JsonElement value) =>
        value.TryGetInt64(out var whole) ? whole : value.TryGetDecimal(out var exact) ? exact : value.GetDouble();

    /// <summary>The text of a number: invariant, without trailing zeros.</summary>
    public static string ToText(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <inheritdoc cref="ToText(decimal)"/>
    public static string ToText(double value) =>
        Math.Abs(value) is < 1e15 and > 1e-9 or 0 ? ToText((decimal)value) : value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The text of a JSON value as customers read it; null is empty.</summary>
    public static string ToText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? whole.ToString(CultureInfo.InvariantCulture)
            : value.TryGetDecimal(out var exact) ? ToText(exact) : ToText(value.GetDouble()),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Object or JsonValueKind.Array => value.GetRawText(),
        _ => "",
    };

    /// <summary>What an expression came to, as JSON.</summary>
    public static JsonElement ToElement(TemplateContext context, object? value) => value switch
    {
        null => Null,
        bool truth => truth ? True : False,
        JsonObjectView view => view.Element,
        JsonArrayView view => view.Element,
        _ => Build(context, value),
    };

    private static JsonElement Build(TemplateContext context, object value)
    {
        var buffer = new ArrayBufferWriter<byte>(64);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, context, value);
        }

        return JsonElement.Parse(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, TemplateContext context, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteRawValue(ToText(number)); break;
            case double number when double.IsFinite(number): writer.WriteRawValue(ToText(number)); break;
            case JsonObjectView view: view.Element.WriteTo(writer); break;
            case JsonArrayView view: view.Element.WriteTo(writer); break;
            case IScriptObject members and not IList: WriteMembers(writer, context, members); break;
            case IEnumerable items: WriteItems(writer, context, items); break;
            default: writer.WriteStringValue(context.ObjectToString(value)); break;
        }
    }

    private static void WriteMembers(Utf8JsonWriter writer, TemplateContext context, IScriptObject members)
    {
        writer.WriteStartObject();
        foreach (var name in members.GetMembers())
        {
            writer.WritePropertyName(name);
            Write(writer, context, members.TryGetValue(context, default(SourceSpan), name, out var value) ? value : null);
        }

        writer.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter writer, TemplateContext context, IEnumerable items)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            Write(writer, context, item);
        }

        writer.WriteEndArray();
    }
}
