using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;

namespace Bot.Channels;

/// <summary>How a channel without buttons numbers a reply's actions.</summary>
internal static class RenderedMenu
{
    /// <summary>Numbers of Markdown channels.</summary>
    public static IReadOnlyList<RenderedAction> Markdown(Reply reply) => MarkdownRenderer.Render(reply).Numbered;
}

/// <summary>
/// What a number or a label means where nothing can be pressed: an entry of the last menu. It is read from the journal, so a restart changes nothing;
/// an open question without a menu gets the number as its answer.
/// </summary>
internal sealed partial class TextMenus(ConversationService conversations)
{
    private const int LookBack = 12;

    /// <summary>The data of the action that the words pick; null when they pick none.</summary>
    /// <param name="key">The conversation.</param>
    /// <param name="words">What the customer wrote.</param>
    /// <param name="menuOf">How the channel numbers a reply.</param>
    public JsonElement? Pressed(ConversationKey key, string words, Func<Reply, IReadOnlyList<RenderedAction>> menuOf)
    {
        var folded = Fold(words);
        if (folded.Length is 0 or > 80)
        {
            return null;
        }

        var number = NumberOf(folded);
        foreach (var reply in conversations.LastReplies(key, LookBack))
        {
            var menu = menuOf(reply);
            if (menu.Count > 0)
            {
                return number > 0
                    ? number <= menu.Count ? menu[number - 1].Data : null
                    : menu.FirstOrDefault(action => Fold(action.Label) == folded)?.Data;
            }

            if (reply.ExpectsAnswer)
            {
                return null;
            }
        }

        return null;
    }

    private static string Fold(string text) => text.Normalize(NormalizationForm.FormKC).Trim().TrimEnd('.', '。', '、', ')', '!', '！').ToLowerInvariant();

    private static int NumberOf(string folded) =>
        Number().Match(folded) is { Success: true } match && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"^(?:选择?|第|option |no\.? ?|number |#|\()?\s*([0-9]{1,2})\s*(?:个|项|号|条)?$")]
    private static partial Regex Number();
}
