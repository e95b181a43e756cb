using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Conversations;

namespace Bot.Channels.Tencent;

/// <summary>The platforms' return codes (全局返回码); they come with HTTP status 200.</summary>
internal static class ApiCodes
{
    private const int UnknownMember = 81013;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    // The token is not, or no longer, good: another one may be.
    private static readonly int[] Stale = [40001, 40014, 42001];

    private static readonly int[] Passing = [-1, 45009, 45011, 45033, 50001, 6000];

    private static readonly Dictionary<int, string> Reasons = new()
    {
        [-1] = "the platform is busy",
        [40001] = "the access token is not valid, or the secret is wrong; check the secret in the settings and in the console",
        [40003] = "the openid is not one of this account's followers",
        [40007] = "the file is not known any more",
        [40013] = "the AppID or corp id is wrong; check it in the settings",
        [40014] = "the access token is not valid",
        [40056] = "the agent id is wrong; check it in the settings",
        [40125] = "the secret is wrong; check it in the settings and in the console",
        [40164] = "this host's address is not on the IP white list (IP白名单); add it in the console",
        [42001] = "the access token has expired",
        [43004] = "the customer does not follow the account any more",
        [45002] = "the text is too long",
        [45009] = "the API was called too often",
        [45011] = "the API was called too often in this minute",
        [45015] = "the customer has not written for 48 hours, so the account may not write to them; it may again once they do",
        [45033] = "the API was called too often at the same time",
        [45047] = "the account has written as often as it may since the customer's last message; it may again once they write",
        [48001] = "the account may not use this part of the API: it is not verified (未认证); set Replies to Passive",
        [48002] = "the customer does not take messages of this account",
        [60011] = "the app may not write to this member; widen its visible range (可见范围) in the console",
        [60020] = "this host's address is not among the app's trusted IPs (企业可信IP); add it in the console",
        [UnknownMember] = "the member does not exist or is not in the app's visible range (可见范围)",
        [82001] = "the member does not exist or is not in the app's visible range (可见范围)",
    };

    /// <summary>Whether a new token may help.</summary>
    public static bool IsStaleToken(int code) => Stale.Contains(code);

    /// <summary>Whether the platform does not know the file that was sent with a message, or does not take it.</summary>
    public static bool IsAboutMedia(int code) => code is 40004 or 40005 or 40006 or 40007 or 40009 or 41006 or 43003 or 45001;

    /// <summary>What an answer means.</summary>
    public static ApiOutcome Read(JsonObject answer)
    {
        var code = answer["errcode"] is JsonValue value && value.TryGetValue<int>(out var given) ? given : 0;
        // WeCom calls it a success when no receiver is left.
        code = code == 0 && answer["invaliduser"] is JsonValue left && left.TryGetValue<string>(out var user) && user.Length > 0 ? UnknownMember : code;
        return code == 0 ? new(DeliveryOutcomeKind.Delivered) { Answer = answer } : new(
            Passing.Contains(code) ? DeliveryOutcomeKind.Retry : DeliveryOutcomeKind.Refused,
            string.Create(CultureInfo.InvariantCulture, $"Code {code}: {Reasons.GetValueOrDefault(code) ?? Said(answer)}."))
        {
            Code = code,
            Answer = answer,
            RetryAfter = code is 45009 or 45011 ? Minute : null,
        };
    }

    private static string Said(JsonObject answer) =>
        answer["errmsg"] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length is > 0 and <= 300 ? text : "no reason given";
}
