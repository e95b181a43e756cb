namespace Bot.Dialogs.Turns.Commands;

/// <summary>Pass the conversation to people.</summary>
/// <param name="Queue">The team, as the pack names it.</param>
/// <param name="Reason">Why, in a short code such as <c>asked</c> or the script's own word.</param>
/// <param name="Summary">What the person needs to know, in plain text.</param>
public sealed record HandOff(string Queue, string Reason, string Summary) : Command
{
    /// <summary>How soon a person must look at it, <c>P1</c> urgent, <c>P2</c> important customers, <c>P3</c> complex, <c>P4</c> the others; absent in journals of before.</summary>
    public string? Priority { get; init; }
}
