using Bot.Conversations.Journaling;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Conversations.Calls;

/// <summary>A service or model call of which the outcome is not known yet.</summary>
/// <param name="Key">The conversation.</param>
/// <param name="Turn">The turn that asked for it.</param>
/// <param name="Index">The command's place in the turn.</param>
/// <param name="CallId">Unique in the conversation.</param>
/// <param name="Root">The turn that the chain began with.</param>
/// <param name="Release">Hash of the release that declares the service.</param>
/// <param name="Command">A <see cref="CallService"/> or <see cref="AskModel"/>.</param>
/// <param name="Reference">The stored conversation reference.</param>
[GenerateSerializer, Immutable]
internal sealed record OpenCall(
    [property: Id(0)] string Key,
    [property: Id(1)] long Turn,
    [property: Id(2)] int Index,
    [property: Id(3)] string CallId,
    [property: Id(4)] TurnRoot Root,
    [property: Id(5)] string Release,
    [property: Id(6)] Command Command,
    [property: Id(7)] string? Reference)
{
    /// <summary>Equal for every attempt of this call, also after a crash; services get it as <c>Idempotency-Key</c>.</summary>
    public string IdempotencyKey => $"{Key}|{CallId}";

    /// <summary>The id of the event that brings the outcome, so that none counts twice.</summary>
    public string ReturnId => $"channelbot:call:{CallId}";
}
