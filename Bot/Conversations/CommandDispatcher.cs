using Bot.Conversations.Calls;
using Bot.Conversations.Journaling;
using Bot.Conversations.Live;
using Bot.Conversations.Outgoing;
using Bot.Conversations.Timers;
using Bot.Conversations.Waiting;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Conversations;

/// <summary>Hands the commands of a stored turn to those who run them.</summary>
internal sealed class CommandDispatcher(
    Outbox outbox, CallRunner calls, TimerScheduler timers, WaitingRequests requests, ConversationSignals signals, LiveReplies live)
{
    /// <summary>Hands on what a turn wants done, and tells who listens.</summary>
    public void Dispatch(ConversationMemory memory, TurnEntry entry)
    {
        var key = memory.Name;
        if (entry.Answers is { } answered)
        {
            memory.Calls.Remove(answered.CallId);
        }

        EndOvertaken(memory, entry);
        for (var index = 0; index < entry.Commands.Count; index++)
        {
            Dispatch(memory, entry, index, key);
        }

        AnswerWaiting(memory, entry, key);
        if (entry.Items > 0)
        {
            signals.Raise(key, ConversationSignal.Items);
        }
    }

    // A customer who goes on writing does not want the model's answer to what they wrote before, unless the engine still waits for it.
    private void EndOvertaken(ConversationMemory memory, TurnEntry entry)
    {
        if (entry.Event is not CustomerSaid || memory.Calls.Count == 0)
        {
            return;
        }

        foreach (var call in memory.Calls.Values)
        {
            if (call.Command is not AskModel)
            {
                continue;
            }

            if (entry.State?.Model?.Id != call.CallId)
            {
                calls.Cancel(call);
            }
            else if (entry.State.Model.Stopped)
            {
                live.Stop(call);
            }
        }
    }

    private void Dispatch(ConversationMemory memory, TurnEntry entry, int index, string key)
    {
        var command = entry.Commands[index];
        switch (entry.Kinds[index])
        {
            case CommandKind.Delivery:
                outbox.Add(key, new(memory.Key, memory.Id, entry.Turn, index, command, memory.Reference, entry.Root.ReplyTo, 0));
                break;
            case CommandKind.Call:
                var id = command is AskModel ask ? ask.CallId : ((CallService)command).CallId;
                var call = new OpenCall(key, entry.Turn, index, id, entry.Root, entry.Release!, command, memory.Reference);
                memory.Calls[id] = call;
                calls.Start(call);
                break;
            default:
                if (command is SetTimer timer)
                {
                    timers.Set(new(key, timer.Timer, timer.Due.ToUnixTimeMilliseconds()));
                }

                break;
        }
    }

    private void AnswerWaiting(ConversationMemory memory, TurnEntry entry, string key)
    {
        var root = entry.Root;
        if (root.Delivery == DeliveryMode.Normal)
        {
            return;
        }

        var request = root.Turn == entry.Turn ? requests.Open(key, root.Turn) : memory.Waiting.ContainsKey(root.Turn) ? requests.Find(key, root.Turn) : null;
        if (request is null)
        {
            return;
        }

        if (GoesThroughChannel(entry))
        {
            memory.Waiting.Remove(root.Turn);
            request.Close();
            return;
        }

        var items = new List<TranscriptItem>(entry.Items);
        TurnRow.AddReplies(items, entry.Commands, entry.FirstItem + (entry.Inbound.Visible ? 1 : 0), entry.Turn, entry.At, root.Item);
        request.Add(items, settled: entry.Open == 0);
        if (entry.Open == 0)
        {
            memory.Waiting.Remove(root.Turn);
        }
        else
        {
            memory.Waiting[root.Turn] = [.. memory.Waiting.GetValueOrDefault(root.Turn) ?? [], .. items.Select(item => item.Reply).OfType<Reply>()];
        }
    }

    // What does not fit into the answer that waits.
    private static bool GoesThroughChannel(TurnEntry entry)
    {
        for (var index = 0; index < entry.Commands.Count; index++)
        {
            if (entry.Commands[index] is Send && entry.Kinds[index] == CommandKind.Delivery)
            {
                return true;
            }
        }

        return false;
    }
}
