using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Connector.Schema;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Channels.AzureBot;

/// <summary>Asks a hub to bring in a person: the event <c>handoff.initiate</c>.</summary>
internal static class HandOffEvent
{
    /// <summary>Makes the event.</summary>
    /// <param name="handOff">To whom and why.</param>
    /// <param name="reference">The customer's conversation.</param>
    /// <param name="replyTo">The message that led to it.</param>
    public static Activity Of(HandOff handOff, ConversationReference reference, string? replyTo) => new EventActivity
    {
        Name = "handoff.initiate",
        Value = JsonSerializer.SerializeToElement(new JsonObject
        {
            ["queue"] = handOff.Queue,
            ["skill"] = handOff.Queue,
            ["reason"] = handOff.Reason,
            ["summary"] = handOff.Summary,
        }),
    }.AsMessageTo(reference, replyTo) with
    {
        From = reference.User,
        RelatesTo = reference,
    };
}
