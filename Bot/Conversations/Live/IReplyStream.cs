namespace Bot.Conversations.Live;

/// <summary>Shows one answer while it grows, over one channel. What it shows is nowhere stored.</summary>
internal interface IReplyStream
{
    /// <summary>The channel's id of it; absent before the first words are shown.</summary>
    string? Id { get; }

    /// <summary>Least time between two showings.</summary>
    TimeSpan Pace { get; }

    /// <summary>Whether the whole answer has to keep that time too.</summary>
    bool PacesEnd { get; }

    /// <summary>Shows all words so far in place of those before.</summary>
    Task<Showing> ShowAsync(string words, CancellationToken cancellationToken);

    /// <summary>Nothing more is shown: the whole answer comes next, as a reply.</summary>
    void End();
}

/// <summary>How a showing went.</summary>
internal enum Showing
{
    /// <summary>The customer has it.</summary>
    Shown,

    /// <summary>Not this time; the next one has these words too.</summary>
    Later,

    /// <summary>No more can be shown; the answer comes as a whole.</summary>
    Over,

    /// <summary>The customer pressed stop in their client.</summary>
    Stopped,
}
