namespace Bot.Dialogs.Turns.Commands;

/// <summary>A line of the conversation so far.</summary>
/// <param name="ByCustomer">Whether the customer said it.</param>
/// <param name="Text">The words.</param>
public sealed record SpokenLine(bool ByCustomer, string Text)
{
    /// <summary>Whether it was refused, so that no model reads it; people do.</summary>
    public bool Refused { get; init; }
}
