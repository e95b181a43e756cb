namespace Bot.Channels.OpenIm;

/// <summary>A request that is known to come from an app.</summary>
/// <param name="App">The app.</param>
/// <param name="Body">What it sent.</param>
/// <param name="Digest">What it is remembered by.</param>
internal sealed record OpenImRequest(OpenImApp App, ReadOnlyMemory<byte> Body, UInt128 Digest);
