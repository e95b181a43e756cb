namespace Bot.Connector.Client;

/// <summary>A token, or why there is none.</summary>
/// <param name="Token">The token; absent when there is a problem, or no identity to have one for.</param>
/// <param name="Problem">Why there is none.</param>
public readonly record struct TokenAnswer(string? Token, SendOutcome? Problem);
