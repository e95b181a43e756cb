namespace Bot.Dialogs.Replies.Rendering;

/// <summary>A reply in the form that a kind of channel shows.</summary>
/// <param name="Messages">The messages, in order; at least one.</param>
public sealed record RenderedReply(IReadOnlyList<RenderedMessage> Messages)
{
    /// <summary>What a customer may answer with a number, where nothing can be pressed; number 1 first.</summary>
    public IReadOnlyList<RenderedAction> Numbered { get; init; } = [];
}
