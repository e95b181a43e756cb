namespace Bot.Dialogs.Replies.Rendering;

/// <summary>Text as the messages that a channel takes: as few as possible, numbered when there are several.</summary>
internal static class TextParts
{
    /// <summary>The messages, in order; at least one when there is a paragraph.</summary>
    /// <param name="paragraphs">The text; a paragraph that fits into a message is kept whole when it can be: a menu belongs together.</param>
    /// <param name="limit">The longest message.</param>
    /// <param name="mark">What stands before a part, of its number and the number of parts.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> paragraphs, MessageLimit limit, Func<int, int, string> mark)
    {
        var whole = string.Join("\n\n", paragraphs);
        if (paragraphs.Count == 0 || limit.Takes(whole))
        {
            return paragraphs.Count == 0 ? [] : [whole];
        }

        for (var most = 9; ; most = (most * 10) + 9)
        {
            var room = limit with { Most = Math.Max(1, limit.Most - limit.LengthOf(mark(most, most))) };
            var parts = Split(paragraphs, room);
            if (parts.Count <= most)
            {
                return [.. parts.Select((part, index) => mark(index + 1, parts.Count) + part)];
            }
        }
    }

    private static List<string> Split(IReadOnlyList<string> paragraphs, MessageLimit room)
    {
        List<string> parts = [.. TextSplitter.Split(paragraphs[0], room)];
        foreach (var paragraph in paragraphs.Skip(1))
        {
            if (room.Takes($"{parts[^1]}\n\n{paragraph}"))
            {
                parts[^1] += $"\n\n{paragraph}";
            }
            else
            {
                parts.AddRange(TextSplitter.Split(paragraph, room));
            }
        }

        return parts;
    }
}
