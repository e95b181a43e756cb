using Microsoft.Extensions.AI;

namespace Bot.Models.Providers;

/// <summary>What one server gave for one request.</summary>
/// <param name="Response">Its words or tool calls; absent when it failed.</param>
/// <param name="Failure">Why it failed.</param>
/// <param name="Provider">The server; absent when none was asked.</param>
internal sealed record ProviderAnswer(ChatResponse? Response, ModelFailure? Failure, ProviderOptions? Provider)
{
    /// <summary>Tokens of the question.</summary>
    public long Input { get; init; }

    /// <summary>Tokens of the answer.</summary>
    public long Output { get; init; }
}
