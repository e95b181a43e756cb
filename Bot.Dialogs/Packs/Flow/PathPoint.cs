namespace Bot.Dialogs.Packs.Flow;

/// <summary>A step on a path through a script, and what is known there.</summary>
/// <param name="Step">Number of the step.</param>
/// <param name="Values">Which of the script's names have a value, a bit for each.</param>
/// <param name="Facts">What is known of conditions.</param>
/// <param name="Spoke">Whether the customer heard something since the last question.</param>
/// <param name="Acted">Whether a service was given something to do, or a person.</param>
internal readonly record struct PathPoint(int Step, ulong Values, ulong Facts, bool Spoke, bool Acted)
{
    /// <summary>Which names the conversation remembers, a bit for each, where that is followed.</summary>
    public ulong Kept { get; init; }
}
