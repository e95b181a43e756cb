namespace Bot.Channels.Lanying;

/// <summary>What becomes of a message.</summary>
internal enum LanyingVerdict
{
    /// <summary>The bot answers.</summary>
    Answer,

    /// <summary>A person who serves customers wrote to the bot.</summary>
    Agent,

    /// <summary>Belongs into the transcript and is not answered: the bot's own account wrote it, used by a person, or the sender wants no answer.</summary>
    Keep,

    /// <summary>Not an ordinary message: an edit, a notice, a typing sign, a delivery for display.</summary>
    NotAMessage,

    /// <summary>A bot wrote it, this one or another; bots never answer bots.</summary>
    ByBot,

    /// <summary>Said in a group, and not to the bot.</summary>
    NotAddressed,
}
