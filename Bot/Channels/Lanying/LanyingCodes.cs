using System.Globalization;
using Bot.Conversations;

namespace Bot.Channels.Lanying;

/// <summary>The platform's codes; nearly all of them come with HTTP status 200.</summary>
internal static class LanyingCodes
{
    /// <summary>The token does not hold.</summary>
    public const int BadToken = 10008;

    private const int Success = 200;

    // Storage, database and a group being repaired: all of them pass.
    private static readonly int[] Passing = [10009, 20000, 20006];

    private static readonly Dictionary<int, string> Reasons = new()
    {
        [402] = "the platform rejected the operation",
        [10000] = "the user does not exist",
        [10002] = "a parameter is wrong",
        [10003] = "the token is missing; set Channels:Lanying:Apps:N:AccessToken",
        [10006] = "the customer has blocked the bot",
        [BadToken] = "the token is not valid; make a new admin token in the console and set Channels:Lanying:Apps:N:AccessToken",
        [10010] = "the token may not do this; it must be an admin token",
        [20001] = "the group does not exist",
        [20002] = "the bot is not in the group; add it there",
        [20018] = "the bot is on the group's block list",
        [40000] = "the app does not exist; check Channels:Lanying:Apps:N:AppId and ApiEndpoint",
    };

    /// <summary>What a code means for a message that was to be sent.</summary>
    public static LanyingOutcome Read(int code, string? message) => new(
        code == Success ? DeliveryOutcomeKind.Delivered : Passing.Contains(code) ? DeliveryOutcomeKind.Retry : DeliveryOutcomeKind.Refused,
        code == Success ? null : string.Create(CultureInfo.InvariantCulture, $"Lanying code {code}: {Reasons.GetValueOrDefault(code) ?? message ?? "no reason given"}."))
    {
        Code = code,
    };
}
