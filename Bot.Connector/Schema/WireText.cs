using System.Buffers.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Bot.Connector.Schema;

/// <summary>Refuses bytes that parse as JSON but hold no text: raw values are read much later, where nobody expects them to fail.</summary>
internal static class WireText
{
    /// <exception cref="JsonException">Invalid UTF-8 or half a surrogate pair.</exception>
    public static void Check(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            throw new JsonException("The body is not UTF-8; send it as application/json; charset=utf-8.");
        }

        // Outside of strings JSON has no backslash, so looking for escapes needs no parser.
        for (var at = json.IndexOf((byte)'\\'); at >= 0;)
        {
            json = json[Math.Min(EscapeLength(json[at..]) + at, json.Length)..];
            at = json.IndexOf((byte)'\\');
        }
    }

    private static int EscapeLength(ReadOnlySpan<byte> escape)
    {
        if (!IsUnit(escape, out var unit) || !char.IsSurrogate(unit))
        {
            return 2;
        }

        return char.IsHighSurrogate(unit) && IsUnit(escape[6..], out var low) && char.IsLowSurrogate(low)
            ? 12
            : throw new JsonException($"\\u{(int)unit:x4} is half a character; its other half is missing.");
    }

    private static bool IsUnit(ReadOnlySpan<byte> escape, out char unit)
    {
        unit = '\0';
        if (escape is not [(byte)'\\', (byte)'u', _, _, _, _, ..] || !Utf8Parser.TryParse(escape.Slice(2, 4), out ushort value, out var read, 'x') || read != 4)
        {
            return false;
        }

        unit = (char)value;
        return true;
    }
}
