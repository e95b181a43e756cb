using System.Text.Json.Nodes;

namespace Bot.Tests.Kit.OpenIm;

/// <summary>A callback as it came.</summary>
/// <param name="Body">The event.</param>
/// <param name="Signature">The header with the signatures.</param>
/// <param name="Key">The header <c>Idempotency-Key</c>.</param>
/// <param name="IsSigned">Whether one of the signatures is right and fresh.</param>
internal sealed record FakeAppCall(JsonObject Body, string Signature, string Key, bool IsSigned)
{
    /// <summary>The event's type.</summary>
    public string Type => (string)Body["type"]!;

    /// <summary>The event's id.</summary>
    public string Id => (string)Body["id"]!;

    /// <summary>The app's id of the chat.</summary>
    public string Conversation => (string)Body["conversation"]!;

    /// <summary>All texts of a reply.</summary>
    public string Text => string.Join('\n', (Body["messages"] as JsonArray ?? []).Select(message => (string?)message!["text"]));
}
