using System.Text.Json.Nodes;

namespace Bot.Tests.Kit.Tencent;

/// <summary>A call of the platform's API, as the fake got it.</summary>
/// <param name="Path">The path, without its query.</param>
/// <param name="Token">The access token.</param>
/// <param name="Text">The body as it came; empty for files.</param>
internal sealed record ApiCall(string Path, string Token, string Text)
{
    /// <summary>The body.</summary>
    public JsonObject Body => (JsonObject)JsonNode.Parse(Text)!;

    /// <summary>Words of a text message.</summary>
    public string Words => (string?)Body["text"]?["content"] ?? "";

    /// <summary>Who gets it.</summary>
    public string To => (string?)Body["touser"] ?? "";

    /// <summary>Kind of the message.</summary>
    public string Kind => (string?)Body["msgtype"] ?? "";
}
