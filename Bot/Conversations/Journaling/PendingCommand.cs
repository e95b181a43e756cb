using Bot.Dialogs.Turns.Commands;

namespace Bot.Conversations.Journaling;

/// <summary>A stored command without an outcome.</summary>
/// <param name="Key">The conversation.</param>
/// <param name="Conversation">Its id.</param>
/// <param name="Turn">The command's turn.</param>
/// <param name="Index">Its place in the turn.</param>
/// <param name="Kind">Who looks after it.</param>
/// <param name="Command">The command.</param>
/// <param name="Root">The turn that the chain began with.</param>
/// <param name="Release">Hash of the release that took the turn.</param>
internal sealed record PendingCommand(
    string Key, long Conversation, long Turn, int Index, CommandKind Kind, Command Command, TurnRoot Root, string Release)
{
    /// <summary>The stored conversation reference.</summary>
    public string? Reference { get; init; }

    /// <summary>Attempts so far.</summary>
    public int Attempts { get; init; }

    /// <summary>Why the last attempt failed.</summary>
    public string? Problem { get; init; }
}
