using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Dialogs.Replies;

namespace Bot.Dialogs.Turns;

/// <summary>A button of a card was pressed where its inputs cannot be shown; they are asked for one after another.</summary>
/// <param name="Id">The question's id, which its choices carry: another one for each input.</param>
/// <param name="Value">What the button will send: its data, and the inputs answered so far.</param>
/// <param name="Card">All inputs of the button.</param>
public sealed record OpenInputs(string Id, JsonElement Value, CardInputs Card)
{
    /// <summary>The place of the input that is open, from 0.</summary>
    public int At { get; init; }

    /// <summary>Ids under which inputs were asked for before.</summary>
    public IReadOnlyList<string> Earlier { get; init => field = value ?? []; } = [];

    /// <summary>Wrong answers to it.</summary>
    public int Attempts { get; init; }

    /// <summary>The input that is open.</summary>
    [JsonIgnore]
    public FormField Field => Card.Fields[At];
}
