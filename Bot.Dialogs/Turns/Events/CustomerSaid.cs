using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Dialogs.Replies;

namespace Bot.Dialogs.Turns.Events;

/// <summary>A message of the customer: words, a pressed button, a filled card, files.</summary>
public sealed record CustomerSaid : TurnEvent
{
    /// <summary>The words, without the mention of the bot; empty when only a button was pressed or a file was sent.</summary>
    public string Text { get; init; } = "";

    /// <summary>
    /// Data of a pressed button or submitted card. The bot's own buttons carry a member <c>channelbot</c>,
    /// see <see cref="Replies.ButtonData"/>; other members are the card's inputs.
    /// </summary>
    [JsonConverter(typeof(KeptNullConverter))]
    public JsonElement? Value { get; init; }

    /// <summary>Inputs of the card whose button was pressed, where the channel could not show them. An event, so that a replay asks for the same.</summary>
    public CardInputs? Inputs { get; init; }

    /// <summary>Files that came with the message, in order.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init => field = value ?? []; } = [];

    /// <summary>The place that came with the message.</summary>
    public Location? Location { get; init; }

    /// <summary>The customer.</summary>
    public Customer? Customer { get; init; }

    /// <summary>BCP 47 tag that the channel gives for this message.</summary>
    public string? Locale { get; init; }

    /// <summary>The customer's time zone as the channel gives it, for example <c>Europe/Berlin</c>.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Whether the host can ask a model. An event, not a setting, so that a replay decides alike.</summary>
    public bool ModelAvailable { get; init; }

    /// <summary>Whether the customer has already seen words of the model that is at work. An event, so that a replay decides alike.</summary>
    public bool ModelSpeaking { get; init; }

    /// <summary>The model that the host can have make vectors of questions; absent when there is none. An event, so that a replay decides alike.</summary>
    public string? VectorModel { get; init; }

    /// <summary>How the message came; absent for an ordinary message to the bot.</summary>
    public Arrival? Arrival { get; init; }
}
