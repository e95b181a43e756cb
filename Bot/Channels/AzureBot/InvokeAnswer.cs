using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Connector.Schema;

namespace Bot.Channels.AzureBot;

/// <summary>The answer to an invoke: an HTTP status and a body.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">JSON body, if any.</param>
internal sealed record InvokeAnswer(int Status, JsonObject? Body)
{
    /// <summary>Nobody handles it; the message says what would be handled.</summary>
    public static InvokeAnswer NotHandled(string message) =>
        new(StatusCodes.Status501NotImplemented, new() { ["error"] = new JsonObject { ["code"] = "NotSupported", ["message"] = message } });

    /// <summary>Taken, nothing to show; a body with anything in it is an error to some clients.</summary>
    public static InvokeAnswer Empty => new(StatusCodes.Status200OK, []);

    /// <summary>A card takes the place of the pressed one.</summary>
    public static InvokeAnswer Card(JsonNode card) => Action(StatusCodes.Status200OK, AttachmentTypes.AdaptiveCard, card);

    /// <summary>A short text.</summary>
    public static InvokeAnswer Message(string text) => Action(StatusCodes.Status200OK, "application/vnd.microsoft.activity.message", text);

    /// <summary>The button's data make no sense.</summary>
    public static InvokeAnswer BadRequest(string message) =>
        Action(StatusCodes.Status400BadRequest, "application/vnd.microsoft.error", new JsonObject { ["code"] = "BadRequest", ["message"] = message });

    /// <summary>The body as it leaves; nothing without one. Letters of all scripts stay as they are: written as codes they would be larger than the channel takes.</summary>
    public string ToJson() => Body?.ToJsonString(ConnectorJson.Options) ?? "";

    /// <summary>The answer as the event of a stream tells it.</summary>
    public InvokeResponse ToResponse() =>
        new() { Status = Status, Body = Body is null ? null : JsonSerializer.SerializeToElement(Body) };

    // The HTTP status stays 200 whatever the action came to.
    private static InvokeAnswer Action(int status, string type, JsonNode value) =>
        new(StatusCodes.Status200OK, new() { ["statusCode"] = status, ["type"] = type, ["value"] = value });
}
