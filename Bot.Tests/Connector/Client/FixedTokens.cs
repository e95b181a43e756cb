using Bot.Connector.Client;

namespace Bot.Tests.Connector.Client;

/// <summary>Gives out <c>token-1</c>, and after each refusal the next one.</summary>
internal sealed class FixedTokens : IBotTokenSource
{
    private int _number = 1;

    public bool HasIdentity { get; init; } = true;

    public SendOutcome? Problem { get; init; }

    public ValueTask<TokenAnswer> TokenAsync(bool fresh, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Problem is null ? new TokenAnswer($"token-{(fresh ? ++_number : _number)}", null) : new TokenAnswer(null, Problem));
}
