using System.Text.Json;

namespace Bot.Dialogs.Slots;

/// <summary>Why an answer was not taken.</summary>
internal enum SlotProblem
{
    /// <summary>It was taken.</summary>
    None,

    /// <summary>Nothing of the expected kind is in the message.</summary>
    NotUnderstood,

    /// <summary>More than one reading is possible.</summary>
    Ambiguous,

    /// <summary>Understood, but outside the limits.</summary>
    OutOfRange,
}

/// <summary>What an answer means.</summary>
/// <param name="Value">The JSON value; absent when it was not taken.</param>
/// <param name="Problem">Why it was not taken.</param>
internal sealed record SlotReading(JsonElement? Value, SlotProblem Problem)
{
    /// <summary>Nothing of the expected kind.</summary>
    public static readonly SlotReading NotUnderstood = new(null, SlotProblem.NotUnderstood);

    /// <summary>Several readings.</summary>
    public static readonly SlotReading Ambiguous = new(null, SlotProblem.Ambiguous);

    /// <summary>Outside the limits.</summary>
    public static readonly SlotReading OutOfRange = new(null, SlotProblem.OutOfRange);

    /// <summary>Whether the answer was taken.</summary>
    public bool IsRead => Value is not null;

    /// <summary>A value of several parts was read.</summary>
    public static SlotReading Of(JsonElement value) => new(value, SlotProblem.None);

    /// <summary>A text was read.</summary>
    public static SlotReading Of(string value) => new(JsonElement.Parse($"\"{JsonEncodedText.Encode(value)}\""), SlotProblem.None);

    /// <summary>A number was read.</summary>
    public static SlotReading Of(decimal value) => new(JsonElement.Parse(FormattableString.Invariant($"{value}")), SlotProblem.None);

    /// <summary>Yes or no was read.</summary>
    public static SlotReading Of(bool value) => new(JsonElement.Parse(value ? "true" : "false"), SlotProblem.None);
}
