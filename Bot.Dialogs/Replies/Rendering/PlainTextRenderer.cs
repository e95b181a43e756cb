namespace Bot.Dialogs.Replies.Rendering;

/// <summary>Renders replies for channels that show nothing but text: same facts, same actions, numbered.</summary>
public static class PlainTextRenderer
{
    /// <summary>Renders.</summary>
    /// <param name="reply">What the bot says.</param>
    /// <param name="limit">Longest message the channel takes, in UTF-16 units; at least 40.</param>
    public static RenderedReply Render(Reply reply, int limit = 2000) => Render(reply, new MessageLimit(limit));

    /// <summary>Renders.</summary>
    /// <param name="reply">What the bot says.</param>
    /// <param name="limit">Longest message the channel takes; at least 40.</param>
    public static RenderedReply Render(Reply reply, MessageLimit limit) => TextReply.Render(reply, limit, TextForm.Plain);
}
