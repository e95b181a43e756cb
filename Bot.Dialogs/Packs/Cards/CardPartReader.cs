using System.Text;
using System.Text.Json;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Packs.Cards;

/// <summary>Reads a card's JSON with places.</summary>
internal static class CardPartReader
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>The card; null when it is no JSON, which is told elsewhere.</summary>
    public static CardPart? Read(string file, ReadOnlyMemory<byte> json)
    {
        var text = json.Span.StartsWith(Encoding.UTF8.Preamble) ? json.Span[3..] : json.Span;
        var lines = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                lines.Add(i + 1);
            }
        }

        try
        {
            var reader = new Utf8JsonReader(text, Options);
            return reader.Read() ? Value(ref reader, file, lines) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static CardPart Value(ref Utf8JsonReader reader, string file, List<int> lines)
    {
        var at = Place(file, lines, (int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new List<KeyValuePair<string, CardPart>>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    members.Add(new(name, Value(ref reader, file, lines)));
                }

                return new(at, JsonValueKind.Object) { Members = members };
            case JsonTokenType.StartArray:
                var items = new List<CardPart>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value(ref reader, file, lines));
                }

                return new(at, JsonValueKind.Array) { Items = items };
            case JsonTokenType.String:
                return new(at, JsonValueKind.String) { Text = reader.GetString()! };
            case JsonTokenType.Number:
                return new(at, JsonValueKind.Number) { Text = Encoding.UTF8.GetString(reader.ValueSpan) };
            case JsonTokenType.True or JsonTokenType.False:
                return new(at, reader.TokenType == JsonTokenType.True ? JsonValueKind.True : JsonValueKind.False);
            default:
                return new(at, JsonValueKind.Null);
        }
    }

    private static Mark Place(string file, List<int> lines, int index)
    {
        var line = lines.BinarySearch(index);
        line = line < 0 ? ~line - 1 : line;
        return new(file, line + 1, index - lines[line] + 1);
    }
}
