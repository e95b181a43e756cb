using Bot.Channels.Tencent;

namespace Bot.Channels.WeChat;

/// <summary>One of the up to three times that the platform brings a message, five seconds apart.</summary>
/// <param name="Tries">All tries of this message that this host knows of.</param>
/// <param name="Number">Which of them it is, from 1.</param>
internal sealed record PassiveTry(PassiveTries.Known Tries, int Number)
{
    private const int Last = 3;

    // The third try leaves ten seconds after the first.
    private const int LastAfterSeconds = 9;

    /// <summary>Whether the platform has not come again since: only the newest try is heard.</summary>
    public bool IsNewest => Tries.Count == Number;

    /// <summary>
    /// Whether the platform will not come again. Its own two times tell it even when the host has started anew in between;
    /// so does a message that is known to the journal but not to this host.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="query">The address's query.</param>
    /// <param name="isKnown">Whether the journal had it already.</param>
    public bool IsLast(CallbackMessage message, CallbackQuery query, bool isKnown) =>
        Number >= Last || query.SentAt - message.CreatedAt >= LastAfterSeconds || (isKnown && Number == 1);
}
