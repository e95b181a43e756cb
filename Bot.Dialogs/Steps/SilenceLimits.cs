namespace Bot.Dialogs.Steps;

/// <summary>How long a question may stay unanswered.</summary>
/// <param name="Remind">Until the bot reminds of it; absent for no reminder.</param>
/// <param name="Close">Until the bot closes the conversation, counted from the question; absent for never.</param>
internal sealed record SilenceLimits(TimeSpan? Remind, TimeSpan? Close);
