using System.Collections.Concurrent;
using Bot.Conversations.Calls;
using Bot.Conversations.Journaling;
using Bot.Conversations.Outgoing;
using Bot.Dialogs.Guidelines.Output;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Routing;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Conversations.Live;

/// <summary>The answers that are growing before customers' eyes, one per conversation.</summary>
internal sealed class LiveReplies(ReplyChannels channels, Journal journal, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, (string CallId, LiveReply Reply)> _replies = new(StringComparer.Ordinal);

    /// <summary>Begins one; null where none can be shown.</summary>
    public LiveReply? Open(OpenCall call, Release? release)
    {
        var key = ConversationKey.Parse(call.Key);
        if (call is not { Command: AskModel { Choices.Count: 0 }, Root.Delivery: DeliveryMode.Normal }
            || channels.Find(key.Channel)?.OpenStream(key, call.Reference, call.Root.ReplyTo, call.CallId) is not { } stream)
        {
            return null;
        }

        var reply = new LiveReply(stream, results => new(FactsOf(call, release, results)), time);
        _replies[call.Key] = (call.CallId, reply);
        return reply;
    }

    private GateFacts? FactsOf(OpenCall call, Release? release, IReadOnlyList<ToolResult> results) => release is null
        ? null
        : AnswerFacts.Of(release, journal.Read(call.Key, MemoryLoader.Load).State, ((AskModel)call.Command).Language, time.GetUtcNow(), results);

    /// <summary>Whether the customer has seen words of an answer that is not whole yet.</summary>
    public bool IsSpeaking(string key) => _replies.TryGetValue(key, out var live) && live.Reply.IsShown;

    /// <summary>The customer wants no more of it.</summary>
    public void Stop(OpenCall call)
    {
        if (_replies.TryGetValue(call.Key, out var live) && live.CallId == call.CallId)
        {
            live.Reply.Stop();
        }
    }

    /// <summary>The whole answer is stored.</summary>
    public void Close(OpenCall call)
    {
        if (_replies.TryGetValue(call.Key, out var live) && live.CallId == call.CallId && _replies.TryRemove(new(call.Key, live)))
        {
            live.Reply.Dispose();
        }
    }
}
