using System.Globalization;
using Bot.Conversations;

namespace Bot.Channels.DirectLine;

/// <summary>How far a client has read: the number of the last item it has, as text.</summary>
internal static class Watermark
{
    /// <summary>Most items read at once.</summary>
    public const int Page = 100;

    /// <summary>The number; null when the client gave none.</summary>
    /// <param name="conversations">Tells where the conversation ends, for marks that are not ours.</param>
    /// <param name="key">The conversation.</param>
    /// <param name="text">What the client sent.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<long?> ReadAsync(ConversationService conversations, ConversationKey key, string? text, CancellationToken cancellationToken)
    {
        if (text is null or "" or "-" or "null")
        {
            return null;
        }

        // A mark from nowhere means "I have everything", never an error and never the whole history again.
        var end = await conversations.EndAsync(key, cancellationToken);
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, end) : end;
    }
}
