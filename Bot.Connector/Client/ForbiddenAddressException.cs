namespace Bot.Connector.Client;

/// <summary>A name resolved to an address that must not be called.</summary>
/// <param name="message">Which name.</param>
public sealed class ForbiddenAddressException(string message) : IOException(message);
