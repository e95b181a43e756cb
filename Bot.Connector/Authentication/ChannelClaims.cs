using Bot.Connector.Schema;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Bot.Connector.Authentication;

/// <summary>Whether a valid channel token is for the activity that it came with.</summary>
internal static class ChannelClaims
{
    /// <summary>Says what is wrong, or nothing.</summary>
    public static string? Objection(JsonWebToken token, SigningKey key, Activity activity, IEnumerable<string> requiredEndorsements)
    {
        if (string.IsNullOrEmpty(activity.ChannelId))
        {
            return "The activity names no channel, so no key can speak for it.";
        }

        if (requiredEndorsements.Append(activity.ChannelId).FirstOrDefault(needed => key.Endorsements?.Contains(needed, StringComparer.Ordinal) != true) is { } missing)
        {
            return $"The token's key is not endorsed for '{missing}'.";
        }

        return token.TryGetPayloadValue<string>("serviceurl", out var proven) && IsSame(proven, activity.ServiceUrl)
            ? null
            : "The token does not prove the activity's service URL.";
    }

    private static bool IsSame(string? proven, string? claimed) =>
        !string.IsNullOrEmpty(proven) && !string.IsNullOrEmpty(claimed) && WithoutSlash(proven).Equals(WithoutSlash(claimed), StringComparison.OrdinalIgnoreCase);

    private static string WithoutSlash(string url) => url.EndsWith('/') ? url[..^1] : url;
}
