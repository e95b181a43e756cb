namespace Bot.Dialogs.Privacy;

/// <summary>Personal data in a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
public readonly record struct FoundPersonalData(PersonalDataKind Kind, int Start, int Length)
{
    internal int End => Start + Length;
}
