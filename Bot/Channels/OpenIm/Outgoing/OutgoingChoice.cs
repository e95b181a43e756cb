using System.Text.Json;

namespace Bot.Channels.OpenIm.Outgoing;

/// <summary>Something that the customer may pick.</summary>
internal sealed record OutgoingChoice
{
    /// <summary>Its number in the text.</summary>
    public required int Number { get; init; }

    /// <summary>What the customer reads: send it as the message's text when it is pressed.</summary>
    public required string Label { get; init; }

    /// <summary>Send it as the message's value, unchanged, when it is pressed.</summary>
    public required JsonElement Value { get; init; }
}
