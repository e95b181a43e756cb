using Bot.Conversations.Calls;
using Bot.Conversations.Journaling;
using Bot.Conversations.Timers;
using Bot.Dialogs.Turns.Events;

namespace Bot.Conversations;

/// <summary>
/// Keeps the order of a conversation's turns: take one, store it, hand its commands on. It never waits for a command.
/// </summary>
internal sealed class ConversationGrain(Journal journal, TurnBuffers buffers, TurnTaker turns, CommandDispatcher dispatcher, ConversationEraser eraser)
    : Grain, IConversationGrain
{
    private ConversationMemory _memory = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _memory = journal.Read(this.GetPrimaryKeyString(), MemoryLoader.Load);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<Accepted> AcceptAsync(Inbound inbound) => TakeAsync(inbound);

    /// <inheritdoc/>
    public async Task ReturnAsync(OpenCall call, TurnEvent outcome)
    {
        if (_memory.Calls.ContainsKey(call.CallId))
        {
            await TakeAsync(new() { Event = outcome, ExternalId = call.ReturnId }, answers: call);
        }
    }

    /// <inheritdoc/>
    public async Task FireAsync(DueTimer timer)
    {
        if (journal.Read(timer, (reader, due) => reader.IsDue(due)))
        {
            var happened = new TimerFired { At = DateTimeOffset.FromUnixTimeMilliseconds(timer.Due), Timer = timer.Name };
            await TakeAsync(new() { Event = happened, ExternalId = $"channelbot:timer:{timer.Name}:{timer.Due}" }, fired: timer);
        }
    }

    /// <inheritdoc/>
    public Task LeaveAsync(long turn)
    {
        _memory.Waiting.Remove(turn);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<int> EraseAsync(string customer)
    {
        var erased = await eraser.EraseAsync(_memory, customer);
        _memory = journal.Read(this.GetPrimaryKeyString(), MemoryLoader.Load);
        return erased;
    }

    private async Task<Accepted> TakeAsync(Inbound inbound, OpenCall? answers = null, DueTimer? fired = null)
    {
        using var buffer = await buffers.RentAsync();
        var entry = turns.Take(_memory, inbound, buffer, answers, fired);
        try
        {
            var appended = await journal.AppendAsync(entry);
            if (!appended.Duplicate)
            {
                _memory.Advance(entry, appended.Conversation);
                dispatcher.Dispatch(_memory, entry);
            }

            return new(appended.Turn, appended.Item, appended.Duplicate);
        }
        catch (JournalException)
        {
            // Whether memory and file still agree is not known: read the file again next time.
            DeactivateOnIdle();
            throw;
        }
    }
}
