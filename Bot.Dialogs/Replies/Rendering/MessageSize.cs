using System.Text;
using System.Text.Json;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>How large messages are on the wire: bytes of JSON in UTF-8 or UTF-16, whichever are more, for services count either.</summary>
internal static class MessageSize
{
    /// <summary>Kept free for what stands around the content: ids, addresses, names.</summary>
    public const int Envelope = 2_500;

    private const int Button = 160;

    /// <summary>The size of a card or a part of one.</summary>
    public static int Of(JsonElement json) => Of(json.GetRawText());

    /// <summary>The size of a message.</summary>
    public static int Of(RenderedMessage message) =>
        Written(message.Text)
        + message.Cards.Sum(Of)
        + message.Suggestions.Sum(suggestion => (3 * Written(suggestion.Label)) + Of(suggestion.Data) + Button)
        + (message.Media is { } media ? Written(media.Url) + Written(media.Name) : 0);

    /// <summary>The size of words once they are written as JSON.</summary>
    public static int Written(string words) => Of(ButtonJson.Element(words).GetRawText());

    private static int Of(string json) => Math.Max(Encoding.UTF8.GetByteCount(json), 2 * json.Length);
}
