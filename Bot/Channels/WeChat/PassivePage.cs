namespace Bot.Channels.WeChat;

/// <summary>What one answer shows.</summary>
/// <param name="Text">The words; empty when there is nothing to read.</param>
/// <param name="To">Where it ends.</param>
/// <param name="GoesOn">Whether there is more than fits.</param>
/// <param name="Language">Language of its last words; null without words.</param>
internal sealed record PassivePage(string Text, PassiveMark To, bool GoesOn, string? Language);
