using System.Net;
using System.Text.Json.Nodes;

namespace Bot.Tests.Kit.OpenIm;

/// <summary>What the bot answered.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">The answer.</param>
internal sealed record FakeAppAnswer(HttpStatusCode Status, JsonObject Body)
{
    /// <summary>Code of a refusal; empty for an answer.</summary>
    public string Code => (string?)Body["error"]?["code"] ?? "";

    /// <summary>Words of a refusal.</summary>
    public string Message => (string?)Body["error"]?["message"] ?? "";
}
