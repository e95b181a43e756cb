using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Replay;

/// <summary>
/// Questions have ids that a pressed button carries, and another release gives them others. Keeps which question of this run
/// stands where which one of the record stood, so that a press means what the customer meant.
/// </summary>
internal sealed class ButtonQuestions
{
    private readonly List<string> _recorded = [];
    private readonly List<string> _own = [];
    private readonly Dictionary<string, string> _map = new(StringComparer.Ordinal);

    /// <summary>A reply of this run.</summary>
    public void Note(Reply reply) => _own.AddRange(Questions(reply));

    /// <summary>Commands of the record.</summary>
    public void Note(IReadOnlyList<Command> commands) => _recorded.AddRange(commands.OfType<Send>().SelectMany(send => Questions(send.Reply)));

    /// <summary>The event, with a press on the question of the record turned into one on this run's.</summary>
    public TurnEvent Follow(TurnEvent happened)
    {
        for (var back = 1; back <= Math.Min(_recorded.Count, _own.Count); back++)
        {
            _map[_recorded[^back]] = _own[^back];
        }

        _recorded.Clear();
        _own.Clear();
        return happened is CustomerSaid { Value: { ValueKind: JsonValueKind.Object } value } said && Rewritten(value) is { } followed ? said with { Value = followed } : happened;
    }

    private static IEnumerable<string> Questions(Reply reply) =>
        reply.Blocks.OfType<FormBlock>().Select(form => form.Question).Concat(reply.Question is { } question ? [question] : []);

    private JsonElement? Rewritten(JsonElement value)
    {
        if (!value.TryGetProperty(ButtonData.Member, out var button) || button.ValueKind != JsonValueKind.Object
            || !button.TryGetProperty("question", out var question) || question.ValueKind != JsonValueKind.String
            || !_map.TryGetValue(question.GetString()!, out var own) || question.ValueEquals(own))
        {
            return null;
        }

        var copy = JsonObject.Create(value)!;
        copy[ButtonData.Member]!["question"] = own;
        return JsonSerializer.SerializeToElement(copy);
    }
}
