using System.Text.Json.Nodes;

namespace Bot.Tests.Kit.Lanying;

/// <summary>A call of the platform's REST API, as the fake got it.</summary>
/// <param name="Path">Path with its query.</param>
/// <param name="Token">The header <c>access-token</c>.</param>
/// <param name="User">The header <c>user_id</c>.</param>
/// <param name="Body">The body; null without one.</param>
internal sealed record LanyingRequest(string Path, string Token, string User, JsonObject? Body)
{
    /// <summary>Number of the message's kind; -1 when it is none.</summary>
    public int Type => (int?)Body?["content_type"] ?? -1;

    /// <summary>The message's words.</summary>
    public string Text => (string?)Body?["content"] ?? "";

    /// <summary>The receiver.</summary>
    public long Target => (long?)Body?["targets"]?[0] ?? 0;

    /// <summary>The parsed extension.</summary>
    public JsonObject Ext => Inner("ext");

    /// <summary>The parsed configuration.</summary>
    public JsonObject Config => Inner("config");

    private JsonObject Inner(string name) => (string?)Body?[name] is { Length: > 0 } text ? (JsonObject)JsonNode.Parse(text)! : [];
}
