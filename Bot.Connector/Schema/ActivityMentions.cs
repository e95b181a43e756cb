using System.Net;

namespace Bot.Connector.Schema;

/// <summary>Mentions of the bot in what a customer wrote.</summary>
public static class ActivityMentions
{
    private const string Blank = " \t\r\n\u00a0";

    /// <summary>Whether the message mentions its recipient, the bot.</summary>
    public static bool MentionsRecipient(this Activity activity) => Mentions(activity).Any();

    /// <summary>The text without mentions of the recipient, trimmed; mentions of others stay.</summary>
    public static string TextWithoutRecipientMention(this MessageActivity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in Mentions(activity))
        {
            if (mention.Text("text") is { Length: > 0 } words)
            {
                text = Remove(text, words);
            }
        }

        return Trim(text);
    }

    private static IEnumerable<Entity> Mentions(Activity activity) =>
        activity.Recipient is { Id.Length: > 0 } recipient
            ? activity.Entities.Where(entity => entity.Mentioned()?.Id == recipient.Id)
            : [];

    // Some clients escape the name in the text but not in the entity.
    private static string Remove(string text, string words) =>
        text.Contains(words, StringComparison.Ordinal)
            ? text.Replace(words, "", StringComparison.Ordinal)
            : text.Replace(WebUtility.HtmlEncode(words), "", StringComparison.Ordinal);

    private static string Trim(ReadOnlySpan<char> text)
    {
        const string Space = "&nbsp;";
        for (; ; )
        {
            text = text.Trim(Blank);
            if (text.StartsWith(Space, StringComparison.OrdinalIgnoreCase))
            {
                text = text[Space.Length..];
            }
            else if (text.EndsWith(Space, StringComparison.OrdinalIgnoreCase))
            {
                text = text[..^Space.Length];
            }
            else
            {
                return text.ToString();
            }
        }
    }
}
