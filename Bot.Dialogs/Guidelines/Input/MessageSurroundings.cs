namespace Bot.Dialogs.Guidelines.Input;

/// <summary>What of the conversation decides how a message is read.</summary>
/// <param name="Refused">Whether something confidential was refused shortly before.</param>
/// <param name="CustomerId">The customer as the channel knows him.</param>
/// <param name="Codewords">Words, folded, to which the customer gave a meaning in a refused message.</param>
internal sealed record MessageSurroundings(bool Refused, string? CustomerId, IReadOnlyList<string> Codewords)
{
    /// <summary>Nothing was said before.</summary>
    public static MessageSurroundings None { get; } = new(false, null, []);
}
