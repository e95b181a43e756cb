namespace Bot.Connector.Client;

/// <summary>What a question to a channel brought.</summary>
/// <param name="Value">The answer; absent unless <paramref name="Outcome"/> is <see cref="SendOutcome.Delivered"/>.</param>
/// <param name="Outcome">How the call went.</param>
/// <typeparam name="T">What was asked for.</typeparam>
public sealed record ConnectorAnswer<T>(T? Value, SendOutcome Outcome)
    where T : class;
