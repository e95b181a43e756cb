namespace Bot.Channels.WeChat;

/// <summary>A place in a conversation: how far a follower has read.</summary>
/// <param name="Item">Everything up to this item of the transcript.</param>
/// <param name="Piece">And so many pieces of what comes after it.</param>
internal sealed record PassiveMark(long Item, int Piece)
{
    /// <summary>Before everything.</summary>
    public static PassiveMark Start { get; } = new(0, 0);
}
