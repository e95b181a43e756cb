namespace Bot.Dialogs.Replies;

/// <summary>
/// The inputs that a button of a card sends, for a channel that cannot show them: whoever presses it is asked for them one after another,
/// and then it does what it does on the card.
/// </summary>
/// <param name="Fields">The inputs, in order; at least one.</param>
/// <param name="Submit">What the button says.</param>
/// <param name="Source">Where the card comes from.</param>
public sealed record CardInputs(IReadOnlyList<FormField> Fields, string Submit, BlockSource Source);
