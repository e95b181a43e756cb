using System.Text.RegularExpressions;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;

namespace Bot.Channels.Tencent;

/// <summary>A reply as texts that the platforms take: their limit counts bytes, and a longer text is refused or cut.</summary>
internal static partial class TextMessages
{
    /// <summary>Most bytes of one text, in UTF-8.</summary>
    public const int LongestText = 2048;

    /// <summary>The texts, each within the limit of bytes.</summary>
    public static IReadOnlyList<string> Of(Reply reply, int limit = LongestText) =>
        [.. PlainTextRenderer.Render(reply, new MessageLimit(limit, LengthUnit.Utf8Bytes)).Messages.Select(message => Tag().Replace(message.Text, "(")).Where(text => text.Length > 0)];

    // Clients make links of tags, also of one that was smuggled into a reply; an address in the open is a link anyway.
    [GeneratedRegex("<(?=a[\\s>/])", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
