using System.Text.Json.Serialization;

namespace Bot.Channels.DirectLine;

/// <summary>A conversation and the token for it.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Token">The token.</param>
/// <param name="ExpiresIn">Life of the token, in seconds.</param>
internal sealed record ConversationResource(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn)
{
    /// <summary>Where the conversation's WebSocket is, with its own credential.</summary>
    public string? StreamUrl { get; init; }
}
