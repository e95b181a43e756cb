using Bot.Connector.Schema;

namespace Bot.Channels.AzureBot;

/// <summary>What an activity must say before it can belong to a conversation.</summary>
internal static class ActivityRules
{
    private const int LongestChannelId = 64;
    private const int LongestId = 1024;

    /// <summary>What is wrong with the activity, for its sender; nothing when it is fine.</summary>
    public static string? ProblemOf(Activity activity) => activity switch
    {
        { ChannelId: null or "" } => "The activity needs a channelId.",
        { ChannelId: var channel } when !IsChannelId(channel) => "The channelId is not one: letters, digits, hyphens, dots and colons, at most 64.",
        { Conversation: null or { Id.Length: 0 } } => "The activity needs a conversation with an id.",
        { Conversation.Id.Length: > LongestId } => $"The conversation's id is longer than {LongestId} characters.",
        { From: null or { Id.Length: 0 } } => "The activity needs a sender: from, with an id.",
        { From.Id.Length: > LongestId } => $"The sender's id is longer than {LongestId} characters.",
        { Id.Length: > LongestId } => $"The activity's id is longer than {LongestId} characters.",
        _ when Texts(activity).Any(HoldsControl) => "An id holds control characters.",
        _ => null,
    };

    private static bool IsChannelId(string channel) =>
        channel.Length <= LongestChannelId && channel.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or ':' or '_');

    private static IEnumerable<string?> Texts(Activity activity) => [activity.Id, activity.Conversation?.Id, activity.From?.Id];

    private static bool HoldsControl(string? text) => text is not null && text.AsSpan().ContainsAnyInRange('\0', '\u001f');
}
