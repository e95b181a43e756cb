using System.Text;
using System.Text.Json;

namespace Bot.Dialogs.Templates.Cards;

/// <summary>Reads a card's JSON into nodes, telling the place of everything that is wrong.</summary>
/// <param name="json">The JSON.</param>
/// <param name="languages">Languages of the pack.</param>
internal sealed class CardReader(ReadOnlyMemory<byte> json, IReadOnlyCollection<string> languages)
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private readonly List<string> _names = [];
    private readonly List<TemplateProblem> _problems = [];
    private readonly List<string> _firmNames = [];
    private int _bound;
    private int _optional;

    /// <summary>Everything that is wrong, in order.</summary>
    public IReadOnlyList<TemplateProblem> Problems => _problems;

    /// <summary>Root names that the card reads.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Those that stand outside all parts with <c>$when</c>.</summary>
    public IReadOnlyList<string> FirmNames => _firmNames;

    /// <summary>Reads; null when it is no JSON object.</summary>
    public CardNode? Read()
    {
        var reader = new Utf8JsonReader(WithoutMark(json.Span), Options);
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                _problems.Add(new(1, 1, "A card is a JSON object that starts with {."));
                return null;
            }

            var root = Value(ref reader);
            reader.Read();
            return root;
        }
        catch (JsonException broken)
        {
            _problems.Add(new((int)(broken.LineNumber ?? 0) + 1, (int)(broken.BytePositionInLine ?? 0) + 1, "This is not valid JSON: " + broken.Message.Split(" LineNumber", 2)[0]));
            return null;
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> text) => text.StartsWith(Encoding.UTF8.Preamble) ? text[3..] : text;

    private CardNode Value(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Members(ref reader);
            case JsonTokenType.StartArray:
                return Items(ref reader);
            case JsonTokenType.String when Text(ref reader) is { } text:
                return text;
            default:
                return new ConstantNode(JsonElement.ParseValue(ref reader));
        }
    }

    private TextNode? Text(ref Utf8JsonReader reader)
    {
        var text = reader.GetString()!;
        if (!text.Contains("${", StringComparison.Ordinal) && !text.Contains("{{", StringComparison.Ordinal))
        {
            return null;
        }

        var (line, column) = Place(reader.TokenStartIndex);
        try
        {
            var names = new List<string>();
            var pieces = new CardTextReader(text, names).Read();
            var roots = names.Select(RootName).OfType<string>().ToList();
            _names.AddRange(roots);
            _firmNames.AddRange(_optional == 0 ? roots : []);
            return new TextNode(pieces, line, column);
        }
        catch (FormatException broken)
        {
            _problems.Add(new(line, column, broken.Message));
            return new TextNode([], line, column);
        }
    }

    // Inside $data a plain name is a member of the bound data; only $root.name is surely the pack's.
    private string? RootName(string name) => name.StartsWith("$root.", StringComparison.Ordinal) ? name[6..] : _bound > 0 ? null : name;

    private CardNode Items(ref Utf8JsonReader reader)
    {
        var start = reader;
        var items = new List<CardNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value(ref reader));
        }

        return items.TrueForAll(item => item is ConstantNode) ? new ConstantNode(JsonElement.ParseValue(ref start)) : new ArrayNode(items);
    }

    private CardNode Members(ref Utf8JsonReader reader)
    {
        var start = reader;
        var members = new List<KeyValuePair<string, CardNode>>();
        var bound = Has(reader, "$data");
        var optional = Has(reader, "$when") ? 1 : 0;
        _optional += optional;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            var inner = bound && name != "$data" ? 1 : 0;
            _bound += inner;
            members.Add(new(name, Value(ref reader)));
            _bound -= inner;
        }

        _optional -= optional;
        if (IsText(members))
        {
            return new LanguageNode(members);
        }

        var special = members.FindIndex(member => member.Key is "$data" or "$when") >= 0;
        return !special && members.TrueForAll(member => member.Value is ConstantNode)
            ? new ConstantNode(JsonElement.ParseValue(ref start))
            : new ObjectNode(Take(members, "$data"), Take(members, "$when"), members);
    }

    private static bool Has(Utf8JsonReader reader, string member)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(member))
            {
                return true;
            }

            reader.Read();
            reader.Skip();
        }

        return false;
    }

    private bool IsText(List<KeyValuePair<string, CardNode>> members) =>
        members.Count > 0 && members.TrueForAll(member => languages.Contains(member.Key)
            && member.Value is TextNode or ConstantNode { Value.ValueKind: JsonValueKind.String });

    private static CardNode? Take(List<KeyValuePair<string, CardNode>> members, string name)
    {
        var index = members.FindIndex(member => member.Key == name);
        if (index < 0)
        {
            return null;
        }

        var node = members[index].Value;
        members.RemoveAt(index);
        return node;
    }

    private (int Line, int Column) Place(long index)
    {
        var before = WithoutMark(json.Span)[..(int)index];
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
    }
}
