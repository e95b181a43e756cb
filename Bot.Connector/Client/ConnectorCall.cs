namespace Bot.Connector.Client;

/// <summary>One call to a channel.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Url">Where; built on a service URL that the guard let pass.</param>
/// <param name="Body">JSON as UTF-8, or nothing.</param>
internal readonly record struct ConnectorCall(HttpMethod Method, string Url, byte[]? Body);
