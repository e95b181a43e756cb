namespace Bot.Dialogs.Guidelines.Output.Grounds;

/// <summary>A number with what it counts.</summary>
/// <param name="Value">The number; for a date its year, month and day as 20261123, for a time its minutes.</param>
/// <param name="Unit">What it counts, see <see cref="Units"/>.</param>
internal readonly record struct Quantity(decimal Value, string Unit);

/// <summary>A quantity in a text.</summary>
/// <param name="Quantity">The quantity.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where the text goes on.</param>
/// <param name="InWords">Whether it was written in words, not digits.</param>
/// <param name="Next">The word after it; empty for none.</param>
internal readonly record struct FoundQuantity(Quantity Quantity, int Start, int End, bool InWords, string Next);
