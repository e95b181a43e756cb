using System.Text.Json;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>Something that the customer may do.</summary>
/// <param name="Label">What they read, and what a press says in their name.</param>
/// <param name="Data">What the bot gets: an object with the member <see cref="ButtonData.Member"/>, or the data of a card's button.</param>
public sealed record RenderedAction(string Label, JsonElement Data)
{
    /// <summary>Inputs of the card that belong to it, where they cannot be shown: who picks it is asked for them.</summary>
    public CardInputs? Inputs { get; init; }
}
