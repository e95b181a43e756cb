namespace Bot.Dialogs.Turns.Commands;

/// <summary>Wake the conversation later; answered by <see cref="Events.TimerFired"/>.</summary>
/// <param name="Timer">The timer's name; setting it again replaces it.</param>
/// <param name="Due">When.</param>
public sealed record SetTimer(string Timer, DateTimeOffset Due) : Command;
