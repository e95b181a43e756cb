using Bot.Conversations;
using Bot.Conversations.Journaling;
using Bot.Dialogs;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Replay;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Releases;

/// <summary>Has the last real conversations of a release again on another one.</summary>
internal static class RecordedBehaviour
{
    /// <summary>Conversations that are looked at unless told otherwise.</summary>
    public const int UsualNumber = 1000;

    /// <summary>Compares; when none of the bot's conversations ran on the first release, its last ones are had on both.</summary>
    public static BehaviourReport Compare(JournalReader reader, Release before, Release after, int last)
    {
        var found = reader.LastConversations(before.Name, last, before.Hash);
        found = found.Count > 0 ? found : reader.LastConversations(before.Name, last, null);
        var diff = new BehaviourDiff(before, after, new TurnGuard(Engine.Step, NullLogger<TurnGuard>.Instance).Take);
        return diff.Compare(found.Select(conversation => reader.Recorded(conversation.Id, conversation.Key)));
    }
}
