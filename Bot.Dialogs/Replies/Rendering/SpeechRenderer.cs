namespace Bot.Dialogs.Replies.Rendering;

/// <summary>Renders replies as words to be read aloud: same facts, same actions, said with their numbers; nothing that only eyes can use.</summary>
public static class SpeechRenderer
{
    /// <summary>Renders.</summary>
    /// <param name="reply">What the bot says.</param>
    /// <param name="limit">Longest text that is read at once; at least 40.</param>
    public static RenderedReply Render(Reply reply, MessageLimit limit) => TextReply.Render(reply, limit, TextForm.Spoken);

    /// <summary>All that a reply says, as one text.</summary>
    public static string Speak(Reply reply) => string.Join('\n', Render(reply, new(int.MaxValue)).Messages.Select(message => message.Text));
}
