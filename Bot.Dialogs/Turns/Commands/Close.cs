namespace Bot.Dialogs.Turns.Commands;

/// <summary>The conversation is over (<c>endOfConversation</c> on channels that know it).</summary>
/// <param name="Reason">A short code, for example <c>completed</c>.</param>
public sealed record Close(string Reason) : Command;
