using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Steps;

/// <summary>Where the customer's clocks are.</summary>
internal static class CustomerZone
{
    private const int LongestName = 64;

    /// <summary>What to keep of a zone that a channel tells; a client may write anything there.</summary>
    public static string? Told(string? told, string? before) => told is { Length: > 0 and <= LongestName } ? told : before;

    /// <summary>The zone that the channel told, else that of the pack.</summary>
    public static TimeZoneInfo Of(ConversationState state, PackSettings settings) =>
        state.TimeZone is { Length: > 0 } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : settings.TimeZone;
}
