namespace Bot.Dialogs.Knowledge.Unanswered;

/// <summary>A question of a customer that nothing answered, without personal data.</summary>
/// <param name="Text">The words.</param>
/// <param name="Language">The language that the bot spoke then.</param>
/// <param name="At">When it was asked.</param>
public sealed record AskedQuestion(string Text, string Language, DateTimeOffset At);
