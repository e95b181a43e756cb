using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>The inputs of a card as questions, for channels that ask for them one after another.</summary>
internal sealed class CardFields
{
    private static readonly string[] Inner = ["body", "items", "columns", "rows", "cells"];

    private readonly IReadOnlySet<string> _revealed;
    private readonly string _language;
    private readonly List<FormField> _shown;
    private readonly JsonObject _hidden;

    private CardFields(IReadOnlySet<string> revealed, string language, CardFields? around)
    {
        (_revealed, _language) = (revealed, language);
        (_shown, _hidden) = ([.. around?._shown ?? []], around?._hidden.DeepClone().AsObject() ?? []);
    }

    /// <summary>The inputs that customers see, in order.</summary>
    public IReadOnlyList<FormField> Shown => _shown;

    /// <summary>The inputs of a card, without those of the cards that its buttons show.</summary>
    /// <param name="card">The card.</param>
    /// <param name="revealed">Ids of what its buttons reveal.</param>
    /// <param name="language">Language of the words that are added.</param>
    /// <param name="around">Inputs of the card whose button shows this one, which are sent with it.</param>
    public static CardFields Of(JsonElement card, IReadOnlySet<string> revealed, string language, CardFields? around = null)
    {
        var fields = new CardFields(revealed, language, around);
        fields.Read(card, isSeen: true);
        return fields;
    }

    /// <summary>What a button sends: its data, with what the inputs hold that nobody sees.</summary>
    public JsonElement Data(JsonElement data)
    {
        if (_hidden.Count == 0 || data.ValueKind != JsonValueKind.Object)
        {
            return data;
        }

        var whole = _hidden.DeepClone().AsObject();
        foreach (var member in data.EnumerateObject())
        {
            whole[member.Name] = JsonNode.Parse(member.Value.GetRawText());
        }

        return ButtonJson.Element(whole);
    }

    private void Read(JsonElement element, bool isSeen)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var seen = isSeen && (CardJson.Part(element, "isVisible").ValueKind != JsonValueKind.False || _revealed.Contains(CardJson.Member(element, "id")));
        if (CardJson.Member(element, "type").StartsWith("Input.", StringComparison.Ordinal))
        {
            Add(element, CardJson.Member(element, "id"), seen);
        }

        foreach (var name in Inner)
        {
            CardJson.Items(element, name).ForEach(item => Read(item, seen));
        }
    }

    // Without an id an input is sent by nothing.
    private void Add(JsonElement input, string id, bool isSeen)
    {
        if (id.Length == 0)
        {
            return;
        }

        if (!isSeen)
        {
            _hidden[id] = CardJson.Member(input, "value");
        }
        else if (!_shown.Exists(field => field.Name == id))
        {
            _shown.Add(Field(input, id));
        }
    }

    private FormField Field(JsonElement input, string id)
    {
        var (kind, min, max, name) = (KindOf(input), CardJson.Member(input, "min"), CardJson.Member(input, "max"), CardInput.Name(input));
        var isTyped = kind is FormInput.Number or FormInput.Text;
        return new(id, name, name, kind)
        {
            Options = Options(input),
            Min = isTyped ? Number(min) : null,
            Max = isTyped ? Number(kind == FormInput.Text ? CardJson.Member(input, "maxLength") : max) : null,
            From = isTyped || min.Length == 0 ? null : min,
            To = isTyped || max.Length == 0 ? null : max,
            Pattern = CardJson.Member(input, "regex") is { Length: > 0 } pattern ? pattern : null,
            Expected = CardJson.Member(input, "errorMessage") is { Length: > 0 } message ? message : null,
            Optional = !IsRequired(input),
            Value = CardJson.Member(input, "value") is { Length: > 0 } value ? value : null,
        };
    }

    private static FormInput KindOf(JsonElement input) => CardJson.Member(input, "type") switch
    {
        "Input.Number" => FormInput.Number,
        "Input.Date" => FormInput.Date,
        "Input.Time" => FormInput.Time,
        "Input.Toggle" => FormInput.Choice,
        "Input.ChoiceSet" when CardJson.Items(input, "choices").Count > 0 => CardJson.Part(input, "isMultiSelect").ValueKind == JsonValueKind.True ? FormInput.Choices : FormInput.Choice,
        _ => CardJson.Member(input, "style").ToUpperInvariant() switch
        {
            "EMAIL" => FormInput.Email,
            "TEL" => FormInput.Phone,
            _ => FormInput.Text,
        },
    };

    // A toggle that must be set has one answer only.
    private IReadOnlyList<ReplyChoice> Options(JsonElement input)
    {
        if (CardJson.Member(input, "type") != "Input.Toggle")
        {
            return [.. CardJson.Items(input, "choices").Select(choice => new ReplyChoice(CardJson.Member(choice, "title"), CardJson.Member(choice, "value")))];
        }

        var on = new ReplyChoice(ReplyWords.Yes(_language), CardJson.Member(input, "valueOn") is { Length: > 0 } yes ? yes : "true");
        var off = new ReplyChoice(ReplyWords.No(_language), CardJson.Member(input, "valueOff") is { Length: > 0 } no ? no : "false");
        return CardJson.Part(input, "isRequired").ValueKind == JsonValueKind.True ? [on] : [on, off];
    }

    private static bool IsRequired(JsonElement input) =>
        CardJson.Part(input, "isRequired").ValueKind == JsonValueKind.True || (CardJson.Member(input, "type") == "Input.Toggle" && CardJson.Member(input, "value").Length == 0);

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
