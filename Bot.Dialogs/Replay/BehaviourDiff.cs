using Bot.Dialogs.Packs;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Replay;

/// <summary>Has recorded conversations again on two releases and tells what changes for customers.</summary>
/// <param name="before">The release that is compared with.</param>
/// <param name="after">The release in question.</param>
/// <param name="step">Takes a turn: <see cref="Engine.Step"/>, or the host's guarded one.</param>
public sealed class BehaviourDiff(Release before, Release after, Func<Release, ConversationState, TurnEvent, TurnResult> step)
{
    private readonly TableAnswers _tablesBefore = new(before, before);
    private readonly TableAnswers _tablesAfter = new(after, before);

    /// <summary>Compares conversations, one after the other, each forgotten when it is done.</summary>
    public BehaviourReport Compare(IEnumerable<RecordedConversation> conversations)
    {
        var changes = new List<ConversationChange>();
        var (count, skipped) = (0, 0);
        foreach (var conversation in conversations)
        {
            if (RecordedCustomer.Read(conversation) is not { } recorded)
            {
                skipped++;
                continue;
            }

            count++;
            if (Compare(conversation.Key, recorded) is { } change)
            {
                changes.Add(change);
            }
        }

        return new(count, skipped, changes);
    }

    private ConversationChange? Compare(string key, RecordedCustomer recorded)
    {
        var then = new ConversationRun(before, _tablesBefore, recorded, step).Run();
        var now = new ConversationRun(after, _tablesAfter, recorded, step).Run();
        ConversationChange? first = null;
        for (var i = 0; i < Math.Min(then.Count, now.Count) && then[i].Unrecorded is null; i++)
        {
            if (ExchangeComparison.Of(then[i], now[i]) is not { } found)
            {
                continue;
            }

            var change = new ConversationChange(key, i + 1, then[i].Said, found.Kind, found.Subject, ExchangeWords.Of(then[i]), ExchangeWords.Of(now[i]));
            if (first is null || change.IsBreaking)
            {
                first = change;
            }

            // From where the conversation takes another way, the customer's further words fit no longer and prove nothing.
            if (change.IsBreaking || then[i].Standing != now[i].Standing)
            {
                break;
            }
        }

        return first;
    }
}
