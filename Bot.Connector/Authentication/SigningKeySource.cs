using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Connector.Authentication;

/// <summary>Fetches an issuer's keys: OpenID metadata, then the key set that it names.</summary>
internal sealed class SigningKeySource(HttpClient http, string metadataUrl)
{
    public string MetadataUrl => metadataUrl;

    /// <summary>Keys by their id. Keys for other uses and of other kinds are left out.</summary>
    /// <exception cref="HttpRequestException">Not reachable, or no success.</exception>
    /// <exception cref="JsonException">Not what OpenID describes.</exception>
    public async Task<FrozenDictionary<string, SigningKey>> FetchAsync(CancellationToken cancellationToken)
    {
        using var metadata = await GetAsync(metadataUrl, cancellationToken);
        var keysUrl = Text(metadata.RootElement, "jwks_uri");
        if (keysUrl is null || !IsAcceptable(keysUrl))
        {
            throw new JsonException($"{metadataUrl} names no https jwks_uri.");
        }

        using var keys = await GetAsync(keysUrl, cancellationToken);
        var found = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var json in keys.RootElement.GetProperty("keys").EnumerateArray())
        {
            if (Read(json) is { } key)
            {
                found[key.Key.KeyId] = key;
            }
        }

        return found.Count > 0 ? found.ToFrozenDictionary(StringComparer.Ordinal) : throw new JsonException($"{keysUrl} holds no usable key.");
    }

    /// <summary>Keys fetched without TLS could be anybody's; only this machine may serve them so.</summary>
    internal static bool IsAcceptable(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed) && (parsed.Scheme == Uri.UriSchemeHttps || (parsed.Scheme == Uri.UriSchemeHttp && parsed.IsLoopback));

    private async Task<JsonDocument> GetAsync(string url, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync(url, cancellationToken);
        response.EnsureSuccessStatusCode();
        var document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        return document.RootElement.ValueKind == JsonValueKind.Object ? document : throw new JsonException($"{url} is no JSON object.");
    }

    private static SigningKey? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || Text(json, "kty") != "RSA" || Text(json, "use") is not (null or "sig")
            || Text(json, "kid") is not { Length: > 0 } id || Text(json, "n") is not { } modulus || Text(json, "e") is not { } exponent)
        {
            return null;
        }

        try
        {
            var parameters = new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(modulus), Exponent = Base64UrlEncoder.DecodeBytes(exponent) };
            return new(new RsaSecurityKey(parameters) { KeyId = id }, Endorsements(json));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static IReadOnlyList<string>? Endorsements(JsonElement json) =>
        json.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : null;

    private static string? Text(JsonElement json, string member) =>
        json.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
