using System.Text.Json.Nodes;

namespace Bot.Channels.Tencent;

/// <summary>Whom messages go to, and how.</summary>
/// <param name="Account">The account that sends.</param>
/// <param name="Path">The API's path for messages.</param>
/// <param name="Envelope">What every message names beside its content: <c>touser</c> and so on.</param>
internal sealed record Receiver(ApiAccount Account, string Path, JsonObject Envelope);
