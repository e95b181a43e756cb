using System.Text.Json;

namespace Bot.Dialogs.Turns.Commands;

/// <summary>An operation of a service that a model may call.</summary>
/// <param name="Service">The name in <c>services.yaml</c>.</param>
/// <param name="Operation">The operation, which the service declares as a tool.</param>
public sealed record ModelTool(string Service, string Operation)
{
    /// <summary>Arguments that the conversation gives, a JSON object; the model neither sees nor chooses them.</summary>
    public JsonElement? Given { get; init; }
}
