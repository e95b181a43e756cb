using System.Text.Json;

namespace Bot.Connector.Schema;

/// <summary>The sender is done with the conversation.</summary>
public sealed record EndOfConversationActivity : Activity
{
    /// <inheritdoc/>
    public override string Type => ActivityTypes.EndOfConversation;

    /// <summary>Why: <c>completedSuccessfully</c>, <c>userCancelled</c>, <c>botTimedOut</c> and others.</summary>
    public string? Code { get; init; }

    /// <summary>Last words.</summary>
    public string? Text { get; init; }

    /// <summary>The conversation's result.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Name of the result's schema.</summary>
    public string? ValueType { get; init; }
}
