using Bot.Dialogs.Replies;

namespace Bot.Dialogs.Turns.Commands;

/// <summary>Say this to the customer.</summary>
/// <param name="Reply">What to say.</param>
public sealed record Send(Reply Reply) : Command;
