namespace Bot.Channels.WeChat;

/// <summary>What a callback was answered with.</summary>
/// <param name="Message">The message's id.</param>
/// <param name="From">Where what was shown begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Promises">Whether it says that more comes later.</param>
internal sealed record PassiveAnswer(string Message, PassiveMark From, PassiveMark To, bool Promises);
