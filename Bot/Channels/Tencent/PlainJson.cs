using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Channels.Tencent;

/// <summary>JSON with every letter as it is: customers would read an escape as it stands, also that of an emoji, which the writer always escapes.</summary>
internal static class PlainJson
{
    private const int EscapeLength = 6;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it.</summary>
    public static string Write(JsonNode node)
    {
        var json = node.ToJsonString(Readable);
        var plain = new StringBuilder(json.Length);
        for (var at = 0; at < json.Length;)
        {
            var length = json[at] != '\\' ? 1 : json[at + 1] == 'u' ? EscapeLength : 2;
            if (length == EscapeLength && ushort.Parse(json.AsSpan(at + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture) is >= 0x80 and var letter)
            {
                plain.Append((char)letter);
            }
            else
            {
                plain.Append(json, at, length);
            }

            at += length;
        }

        return plain.ToString();
    }
}
