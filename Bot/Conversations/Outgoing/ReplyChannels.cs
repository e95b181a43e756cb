namespace Bot.Conversations.Outgoing;

/// <summary>Finds the way out for a conversation.</summary>
internal sealed class ReplyChannels(IEnumerable<IReplyChannel> channels)
{
    private readonly IReplyChannel[] _channels = [.. channels];

    /// <summary>The channel that serves conversations of this door; null when none does.</summary>
    public IReplyChannel? Find(string channel)
    {
        foreach (var candidate in _channels)
        {
            if (candidate.Serves(channel))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Whether its clients read the journal themselves.</summary>
    public bool ReadsJournal(string channel) => Find(channel) is { ReadsJournal: true };
}
