namespace Bot.Dialogs.Replies;

/// <summary>Several questions at once. A channel with cards shows them all; another one asks the first, and the bot asks the next when it is answered.</summary>
/// <param name="Question">Id of the question that the filled form answers (<see cref="ButtonData.Question"/>).</param>
/// <param name="Fields">The questions that are open, in order; at least one.</param>
/// <param name="Submit">What the button says.</param>
public sealed record FormBlock(string Question, IReadOnlyList<FormField> Fields, string Submit) : ReplyBlock;
