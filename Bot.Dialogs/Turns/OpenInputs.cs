using System.Text.Json;
using Bot.Dialogs.Replies;

namespace Bot.Dialogs.Turns;

/// <summary>A button of a card was pressed where its inputs cannot be shown; they are asked for one after another.</summary>
/// <param name="Id">The question's id, which its choices carry.</param>
/// <param name="Value">What the button will send: its data, and the inputs answered so far.</param>
/// <param name="Card">The inputs that are open, the first one now.</param>
public sealed record OpenInputs(string Id, JsonElement Value, CardInputs Card)
{
    /// <summary>Wrong answers to the first open input.</summary>
    public int Attempts { get; init; }
}
