using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Bot.Tests.Kit.Lanying;

/// <summary>What became of each message of a load.</summary>
internal sealed class LanyingLoadLedger
{
    private readonly ConcurrentDictionary<string, LoadedMessage> _messages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, LoadedConversation> _conversations = new();
    private int _answered;
    private int _foreign;

    /// <summary>A user wrote a message.</summary>
    public void Written(LanyingStored message) =>
        _messages[IdOf(message)] = new() { User = message.From, Text = message.Text };

    /// <summary>It is about to be announced.</summary>
    public void Announced(LanyingStored message)
    {
        var entry = _messages[IdOf(message)];
        Interlocked.CompareExchange(ref entry.AnnouncedAt, Stopwatch.GetTimestamp(), 0);
    }

    /// <summary>How long it took until the last message so far was announced for the first time.</summary>
    public TimeSpan AnnouncedWithin(long began) => Stopwatch.GetElapsedTime(began, _messages.Values.Max(message => message.AnnouncedAt));

    /// <summary>The bot said that it has it.</summary>
    public void Acknowledged(LanyingStored message)
    {
        var entry = _messages[IdOf(message)];
        Interlocked.CompareExchange(ref entry.AcknowledgedAt, Stopwatch.GetTimestamp(), 0);
    }

    /// <summary>The bot sent something.</summary>
    public void Answered(LanyingRequest request)
    {
        if (request.Type != 0)
        {
            return;
        }

        var conversation = _conversations.GetOrAdd(request.Target, _ => new());
        if (!_messages.TryGetValue((string?)request.Ext["ai"]?["request_msg_id"] ?? "", out var entry) || entry.User != request.Target)
        {
            Interlocked.Increment(ref _foreign);
            return;
        }

        lock (conversation)
        {
            Take(conversation, entry, request.Text);
        }
    }

    /// <summary>Waits until every message has an answer, or none has come for a while.</summary>
    public async Task SettleAsync(int wanted, TimeSpan patience, CancellationToken cancellationToken)
    {
        var (seen, since) = (0, Stopwatch.GetTimestamp());
        while (Volatile.Read(ref _answered) is var now && now < wanted && Stopwatch.GetElapsedTime(since) < patience)
        {
            (seen, since) = now > seen ? (now, Stopwatch.GetTimestamp()) : (seen, since);
            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
        }
    }

    /// <summary>Adds it up.</summary>
    public LanyingLoadReport Report(LanyingLoadPlan plan, TimeSpan offered, TimeSpan whole)
    {
        LoadedMessage[] all = [.. _messages.Values];
        return new(all.Length, offered, whole)
        {
            Conversations = plan.Conversations,
            Greetings = _conversations.Values.Sum(conversation => conversation.Greetings),
            Lost = all.Count(message => message.Answers == 0),
            Doubled = all.Sum(message => Math.Max(0, message.Answers - 1)) + _conversations.Values.Sum(conversation => Math.Max(0, conversation.Greetings - 1)),
            OutOfOrder = _conversations.Values.Sum(conversation => conversation.OutOfOrder) + all.GroupBy(message => message.User).Sum(Overtaken),
            WrongWords = all.Count(message => message.Answers > 0 && !message.IsRight) + _foreign,
            Acknowledging = Times(all, message => message.AcknowledgedAt),
            Answering = Times(all, message => message.AnsweredAt),
        };
    }

    // The number of an answer is its message's place in the conversation.
    private void Take(LoadedConversation conversation, LoadedMessage entry, string text)
    {
        var mark = text.IndexOf(": ", StringComparison.Ordinal);
        if (mark < 1 || !int.TryParse(text.AsSpan(0, mark), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            conversation.Greetings++;
            return;
        }

        conversation.OutOfOrder += number == conversation.Last + 1 ? 0 : 1;
        conversation.Last = number;
        entry.IsRight |= text.AsSpan(mark + 2).SequenceEqual(entry.Text);
        entry.Number = number;
        entry.AnsweredAt = Stopwatch.GetTimestamp();
        if (++entry.Answers == 1)
        {
            Interlocked.Increment(ref _answered);
        }
    }

    // A message that was acknowledged before another was announced must stand before it.
    private static int Overtaken(IEnumerable<LoadedMessage> messages)
    {
        var sorted = messages.Where(message => message.Answers > 0).OrderBy(message => message.AnnouncedAt).ToList();
        var overtaken = 0;
        for (var later = 1; later < sorted.Count; later++)
        {
            var highest = sorted.Take(later).Where(message => message.AcknowledgedAt != 0 && message.AcknowledgedAt < sorted[later].AnnouncedAt).Select(message => message.Number).DefaultIfEmpty().Max();
            overtaken += highest > sorted[later].Number ? 1 : 0;
        }

        return overtaken;
    }

    private static LanyingLoadTimes Times(IEnumerable<LoadedMessage> messages, Func<LoadedMessage, long> end)
    {
        var times = messages.Where(message => message.AnnouncedAt != 0 && end(message) != 0)
            .Select(message => Stopwatch.GetElapsedTime(message.AnnouncedAt, end(message)).TotalMilliseconds).Order().ToArray();
        return times.Length == 0 ? new(0, 0, 0) : new(times[times.Length / 2], times[(int)(times.Length * 0.99)], times[^1]);
    }

    private static string IdOf(LanyingStored message) => message.Id.ToString(CultureInfo.InvariantCulture);

    private sealed class LoadedMessage
    {
        public long AnnouncedAt;
        public long AcknowledgedAt;

        public required long User { get; init; }

        public required string Text { get; init; }

        public long AnsweredAt { get; set; }

        public int Answers { get; set; }

        public int Number { get; set; }

        public bool IsRight { get; set; }
    }

    private sealed class LoadedConversation
    {
        public int Last { get; set; }

        public int OutOfOrder { get; set; }

        public int Greetings { get; set; }
    }
}
