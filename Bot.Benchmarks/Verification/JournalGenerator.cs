using System.Globalization;
using System.Text.Json;
using Bot.Conversations;
using Bot.Conversations.Calls;
using Bot.Conversations.Journaling;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Services;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Benchmarks.Verification;

/// <summary>
/// Has made-up conversations with the real engine and writes them into the real journal, as a host does: customers type, press, send
/// files, change their mind and come back; services and models answer, fail or lie; people take over.
/// </summary>
internal sealed class JournalGenerator(TurnTaker turns, TurnBuffers buffers, Journal journal, IReadOnlyList<Release> releases, int seed)
{
    private const int MostTurns = 24;

    private static readonly DateTimeOffset Begin = new(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(8));

    /// <summary>Has conversations until there are so many turns, some at a time.</summary>
    public async Task RunAsync(int wanted, int atOnce = 64)
    {
        var (taken, next) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(async _ =>
        {
            while (Volatile.Read(ref taken) < wanted)
            {
                var number = Interlocked.Increment(ref next);
                Interlocked.Add(ref taken, await TalkAsync(number, Math.Min(MostTurns, wanted - Volatile.Read(ref taken))));
            }
        }));
    }

    private async Task<int> TalkAsync(int number, int most)
    {
        var customer = new MadeUpCustomer(new(seed + number));
        var release = releases[number % releases.Count];
        var memory = new ConversationMemory(new(release.Name, "directline", number.ToString("D7", CultureInfo.InvariantCulture)));
        var last = await TakeAsync(memory, new ConversationStarted { At = At(memory), Locale = customer.Locale }, null);
        while (memory.Turn < most)
        {
            if (memory.Calls.Values.FirstOrDefault() is { } call && customer.Waits)
            {
                last = await TakeAsync(memory, Outcome(release, call, customer, At(memory)), call) ?? last;
            }
            else
            {
                last = await TakeAsync(memory, customer.Next(At(memory), release), null) ?? last;
            }

            customer.Hear(memory.State, last);
        }

        return (int)memory.Turn;
    }

    private async Task<Reply?> TakeAsync(ConversationMemory memory, TurnEvent happened, OpenCall? answers)
    {
        var inbound = new Inbound { Event = happened, ExternalId = answers?.ReturnId, Visible = happened is CustomerSaid, CustomerId = happened is CustomerSaid ? "customer" : null };
        using var buffer = await buffers.RentAsync();
        var entry = turns.Take(memory, inbound, buffer, answers);
        var appended = await journal.AppendAsync(entry);
        memory.Advance(entry, appended.Conversation);
        if (answers is not null)
        {
            memory.Calls.Remove(answers.CallId);
        }

        for (var i = 0; i < entry.Commands.Count; i++)
        {
            if (entry.Commands[i] is CallService or AskModel)
            {
                var id = entry.Commands[i] is AskModel ask ? ask.CallId : ((CallService)entry.Commands[i]).CallId;
                memory.Calls[id] = new(memory.Name, entry.Turn, i, id, entry.Root, entry.Release!, entry.Commands[i], null);
            }
        }

        return entry.Commands.OfType<Send>().LastOrDefault()?.Reply;
    }

    private static DateTimeOffset At(ConversationMemory memory) => Begin.AddSeconds(memory.Turn * 7);

    private static TurnEvent Outcome(Release release, OpenCall call, MadeUpCustomer customer, DateTimeOffset at) => call.Command switch
    {
        AskModel ask => customer.ModelAnswers(ask, at),
        CallService service when customer.ServiceFails => new ServiceReturned { At = at, CallId = service.CallId, Failure = "timeout" },
        CallService service => new ServiceReturned { At = at, CallId = service.CallId, Value = Lookup(release, service) },
        _ => throw new InvalidOperationException("Only services and models are called."),
    };

    private static JsonElement Lookup(Release release, CallService call)
    {
        if (release.Services[call.Service] is not TableService service)
        {
            return JsonElement.Parse("{}");
        }

        var table = release.Tables[service.Table];
        try
        {
            return call.Operation switch
            {
                "find" => TableLookup.Find(table, table.Rows, call.Arguments),
                "list" => TableLookup.List(table, table.Rows, call.Arguments),
                _ => TableLookup.Append(service, table, call.Arguments, 1),
            };
        }
        catch (ArgumentException)
        {
            return JsonElement.Parse("null");
        }
    }
}
