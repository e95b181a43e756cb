using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Bot.Channels.DirectLine;

/// <summary>Who calls, and whether that is allowed.</summary>
internal sealed class DirectLineAccess(IOptions<DirectLineOptions> options, DirectLineTokens tokens)
{
    private readonly DirectLineOptions _options = options.Value;

    /// <summary>Reads the <c>Authorization</c> header.</summary>
    public async Task<(DirectLineCaller? Caller, DirectLineProblem? Problem)> AuthenticateAsync(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (header.Length == 0 && !_options.HasSecret && LocalRequest.Is(context))
        {
            return (new(null), null);
        }

        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) || header[7..].Trim() is not { Length: > 0 } credential)
        {
            return (null, Missing());
        }

        return IsSecret(credential) ? (new(null), null) : await ReadTokenAsync(context, credential);
    }

    /// <summary>Reads a token, wherever it came from, and checks the page that uses it.</summary>
    public async Task<(DirectLineCaller? Caller, DirectLineProblem? Problem)> ReadTokenAsync(HttpContext context, string credential)
    {
        var (token, problem) = await tokens.ReadAsync(credential);
        if (token is null)
        {
            return (null, problem);
        }

        var origin = context.Request.Headers.Origin.ToString();
        return token.Origins.Count == 0 || origin.Length == 0 || token.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase)
            ? (new(token), null)
            : (null, DirectLineProblem.Forbidden("The token was not made for pages of this origin; see trustedOrigins of tokens/generate."));
    }

    private DirectLineProblem Missing() => new(
        StatusCodes.Status401Unauthorized,
        "Unauthorized",
        _options.HasSecret
            ? "Send the header 'Authorization: Bearer' with a token or the secret."
            : "No secret is set, so only callers on this machine get in. Set Channels:DirectLine:Secret to let others in.");

    private bool IsSecret(string credential) => Matches(credential, _options.Secret) | Matches(credential, _options.Secret2);

    private static bool Matches(string given, string? secret) =>
        !string.IsNullOrEmpty(secret) && CryptographicOperations.FixedTimeEquals(Hash(given), Hash(secret));

    // Hashed first: the comparison then takes as long for a wrong length as for a wrong letter.
    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
