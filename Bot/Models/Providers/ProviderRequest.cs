using Microsoft.Extensions.AI;

namespace Bot.Models.Providers;

/// <summary>What a server is asked.</summary>
/// <param name="Messages">Messages, the host's first.</param>
/// <param name="Options">Limits and tools.</param>
/// <param name="Heard">Takes the words so far, each time there are more; absent when nobody wants them before the end.</param>
internal sealed record ProviderRequest(IReadOnlyList<ChatMessage> Messages, ChatOptions Options, Func<string, ValueTask>? Heard)
{
    /// <summary>Most characters of an answer that are waited for.</summary>
    public const int LongestAnswer = 6_000;
}
