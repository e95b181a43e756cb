using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Dialogs.Steps;

/// <summary>Makes JSON values.</summary>
internal static class JsonText
{
    // Taken while it writes, so that a value written inside another gets one of its own.
    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? _spare;

    /// <summary>JSON null.</summary>
    public static readonly JsonElement Null = JsonElement.Parse("null");

    /// <summary>JSON true.</summary>
    public static readonly JsonElement True = JsonElement.Parse("true");

    /// <summary>JSON false.</summary>
    public static readonly JsonElement False = JsonElement.Parse("false");

    private const int KeptBytes = 16 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The value as text, with every letter as it is: the same however the value was written.</summary>
    public static string Readable(JsonElement value) => Write(value, static (writer, inner) => inner.WriteTo(writer)).GetRawText();

    /// <summary>A text.</summary>
    public static JsonElement Of(string text) => Write(text, static (writer, value) => writer.WriteStringValue(Whole(value)));

    /// <summary>A number.</summary>
    public static JsonElement Of(decimal number) => Write(number, static (writer, value) => writer.WriteNumberValue(value));

    /// <summary>What a writer writes.</summary>
    public static JsonElement Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var (buffer, writer) = _spare ?? Make();
        _spare = null;
        write(writer, value);
        writer.Flush();
        var element = JsonElement.Parse(buffer.WrittenSpan);
        Keep(buffer, writer);
        return element;
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) Make()
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        return (buffer, new(buffer, Options));
    }

    private static void Keep(ArrayBufferWriter<byte> buffer, Utf8JsonWriter writer)
    {
        if (buffer.Capacity <= KeptBytes)
        {
            buffer.ResetWrittenCount();
            writer.Reset();
            _spare = (buffer, writer);
        }
    }

    /// <summary>The text without halves of surrogate pairs, which JSON cannot hold.</summary>
    public static string Whole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
            {
                return string.Concat(text.EnumerateRunes());
            }
        }

        return text;
    }

    /// <summary>At most so many characters, never half of one.</summary>
    public static string Clip(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + "…";
}
