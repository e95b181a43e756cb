namespace Bot.Dialogs.Turns;

/// <summary>The customer is waited for: when the bot speaks up by itself.</summary>
/// <param name="Due">When, in milliseconds of Unix time.</param>
/// <param name="Closes">Whether it closes then; else it reminds.</param>
public sealed record QuietWatch(long Due, bool Closes = false);
