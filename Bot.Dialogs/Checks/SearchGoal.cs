namespace Bot.Dialogs.Checks;

/// <summary>What a conversation shall lead to.</summary>
/// <param name="Script">The script that it must come to.</param>
/// <param name="IsReached">Whether it is there.</param>
internal sealed record SearchGoal(string Script, Func<PlayedLine, bool> IsReached);
