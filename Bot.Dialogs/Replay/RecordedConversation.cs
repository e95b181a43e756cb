using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Replay;

/// <summary>A conversation as it was written down.</summary>
/// <param name="Key">Its key: bot, channel, the channel's conversation id.</param>
/// <param name="Channel">The channel id that scripts see.</param>
/// <param name="Turns">Its turns, in order.</param>
public sealed record RecordedConversation(string Key, string Channel, IReadOnlyList<RecordedTurn> Turns)
{
    /// <summary>The state before its first turn.</summary>
    public ConversationState Start => ConversationState.Start(Key, Channel);
}
