namespace Bot.Dialogs.Replies.Rendering;

/// <summary>Renders replies in the form that a channel shows; no fact and no action is lost in any.</summary>
public static class ReplyRenderer
{
    /// <summary>Renders.</summary>
    /// <param name="reply">What the bot says.</param>
    /// <param name="profile">What the channel can show.</param>
    public static RenderedReply Render(Reply reply, ChannelProfile profile) =>
        profile.ShowsCards ? AdaptiveCardRenderer.Render(reply, profile)
        : profile.Speaks ? SpeechRenderer.Render(reply, profile.Text)
        : profile.Markdown == MarkdownDialect.None ? PlainTextRenderer.Render(reply, profile.Text)
        : MarkdownRenderer.Render(reply, profile.Text);
}
