namespace Bot.Connector.Schema;

/// <summary>Reactions to a message; Teams names the message in <see cref="Activity.ReplyToId"/>.</summary>
public sealed record MessageReactionActivity : Activity
{
    /// <inheritdoc/>
    public override string Type => ActivityTypes.MessageReaction;

    /// <summary>Reactions added.</summary>
    public IReadOnlyList<MessageReaction> ReactionsAdded { get; init => field = WireList.WithoutNulls(value); } = [];

    /// <summary>Reactions taken back.</summary>
    public IReadOnlyList<MessageReaction> ReactionsRemoved { get; init => field = WireList.WithoutNulls(value); } = [];
}
