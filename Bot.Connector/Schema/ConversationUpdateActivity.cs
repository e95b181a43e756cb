namespace Bot.Connector.Schema;

/// <summary>Members, topic or another property of the conversation changed. The bot itself is among the members added when it joins.</summary>
public sealed record ConversationUpdateActivity : Activity
{
    /// <inheritdoc/>
    public override string Type => ActivityTypes.ConversationUpdate;

    /// <summary>Who joined.</summary>
    public IReadOnlyList<ChannelAccount> MembersAdded { get; init => field = WireList.WithoutNulls(value); } = [];

    /// <summary>Who left.</summary>
    public IReadOnlyList<ChannelAccount> MembersRemoved { get; init => field = WireList.WithoutNulls(value); } = [];

    /// <summary>The new topic.</summary>
    public string? TopicName { get; init; }

    /// <summary>Whether history is shown to new members; deprecated.</summary>
    public bool? HistoryDisclosed { get; init; }
}
