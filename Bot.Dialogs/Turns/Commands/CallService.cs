using System.Text.Json;

namespace Bot.Dialogs.Turns.Commands;

/// <summary>Call a service that the pack declares; answered by <see cref="Events.ServiceReturned"/>.</summary>
/// <param name="CallId">Unique in the conversation, equal on replay; the host derives the idempotency key from it.</param>
/// <param name="Service">The name in <c>services.yaml</c>.</param>
/// <param name="Operation">The operation of that service.</param>
/// <param name="Arguments">A JSON object.</param>
public sealed record CallService(string CallId, string Service, string Operation, JsonElement Arguments) : Command;
