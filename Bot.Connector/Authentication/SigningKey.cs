using Microsoft.IdentityModel.Tokens;

namespace Bot.Connector.Authentication;

/// <summary>A public key that signs tokens.</summary>
/// <param name="Key">The key.</param>
/// <param name="Endorsements">Channels that the key may speak for; absent when the key says nothing of it.</param>
internal sealed record SigningKey(RsaSecurityKey Key, IReadOnlyList<string>? Endorsements);
