namespace Bot.Channels.DirectLine;

/// <summary>An authenticated caller.</summary>
/// <param name="Token">What it may do; null for who holds the secret, or calls from this machine while none is set: anything.</param>
internal sealed record DirectLineCaller(DirectLineToken? Token);
