using System.Text.Json;
using Bot.Conversations;
using Bot.Dialogs.Replies.Rendering;

namespace Bot.Channels;

/// <summary>
/// What a number or a label means where nothing can be pressed: an entry of the last menu. It is read from the journal, so a restart changes nothing;
/// an open question without a menu gets the number as its answer, and an entry of a question that was answered is told to be old.
/// </summary>
internal sealed class TextMenus(ConversationService conversations)
{
    private const int LookBack = 12;

    /// <summary>The action that the words pick; null when they pick none.</summary>
    /// <param name="key">The conversation.</param>
    /// <param name="words">What the customer wrote.</param>
    public RenderedAction? Pressed(ConversationKey key, string words)
    {
        foreach (var reply in conversations.LastReplies(key, LookBack))
        {
            var menu = TextMenu.Of(reply);
            if (menu.Actions.Count > 0)
            {
                return menu.Pick(words);
            }

            if (reply.ExpectsAnswer)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The action that sends this data, for clients that show the choices as buttons; null when no menu has it.</summary>
    /// <param name="key">The conversation.</param>
    /// <param name="data">What the client sent.</param>
    /// <param name="label">What the button said, if the client tells: two buttons may send the same data with other inputs.</param>
    public RenderedAction? Pressed(ConversationKey key, JsonElement data, string? label)
    {
        var sent = conversations.LastReplies(key, LookBack).SelectMany(reply => TextMenu.Of(reply).Actions).Where(action => JsonElement.DeepEquals(action.Data, data)).ToList();
        return sent.Find(action => action.Label == label) ?? sent.FirstOrDefault();
    }
}
