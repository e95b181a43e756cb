namespace Bot.Dialogs.Slots.Numbers;

/// <summary>A number in a text.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where the text goes on.</param>
internal readonly record struct FoundNumber(decimal Value, int Start, int End);
