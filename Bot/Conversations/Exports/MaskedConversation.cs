using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Dialogs.Privacy;
using Bot.Dialogs.Replay;

namespace Bot.Conversations.Exports;

/// <summary>
/// Takes personal data out of a conversation that others are to see: tokens stand for it, the same for the same in all turns. States,
/// certificates and seals are left out, for they hold or prove what was taken out; so it cannot be replayed.
/// </summary>
internal sealed class MaskedConversation
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = TurnJson.Options.Encoder };

    private readonly PersonalTokens _tokens;

    private MaskedConversation(IEnumerable<string> names) => _tokens = new(names: names);

    /// <summary>The conversation without personal data.</summary>
    /// <param name="conversation">As it was recorded.</param>
    /// <param name="number">What it is called instead of the channel's name for it, which may be a telephone number.</param>
    /// <exception cref="InvalidDataException">A turn is not JSON.</exception>
    public static RecordedConversation Of(RecordedConversation conversation, int number)
    {
        var place = conversation.Key.Split('|');
        var events = conversation.Turns.Select(turn => Parse(turn, turn.Event)).ToList();
        var masked = new MaskedConversation(events.Select(happened => (string?)(happened as JsonObject)?["customer"]?["name"]).Where(name => name?.Length > 1).Distinct()!);
        return new($"{place[0]}|{place.ElementAtOrDefault(1)}|{number}", conversation.Channel, [.. conversation.Turns.Select((turn, index) => masked.Mask(turn, events[index]))]);
    }

    private RecordedTurn Mask(RecordedTurn turn, JsonNode? happened)
    {
        if (happened is JsonObject said)
        {
            said.Remove("customer");
            said.Remove("location");
        }

        return new(turn.Number, turn.At, turn.Kind, turn.Release)
        {
            Event = Masked(happened),
            Commands = Masked(Parse(turn, turn.Commands)),
            Trace = Masked(Parse(turn, turn.Trace)),
        };
    }

    private static JsonNode? Parse(RecordedTurn turn, ReadOnlyMemory<byte> part)
    {
        try
        {
            return part.IsEmpty ? null : JsonNode.Parse(part.Span);
        }
        catch (JsonException damaged)
        {
            throw new InvalidDataException($"Turn {turn.Number} is damaged: {damaged.Message}", damaged);
        }
    }

    private byte[] Masked(JsonNode? node) => node is null ? [] : JsonSerializer.SerializeToUtf8Bytes(WithoutData(node), Written);

    private JsonNode? WithoutData(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Select(member => KeyValuePair.Create(member.Key, WithoutData(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(WithoutData)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => _tokens.Mask(value.GetValue<string>()),
        _ => node?.DeepClone(),
    };
}
