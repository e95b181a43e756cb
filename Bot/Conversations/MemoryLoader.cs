using Bot.Conversations.Calls;
using Bot.Conversations.Journaling;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Conversations;

/// <summary>Reads from the journal what a grain holds.</summary>
internal static class MemoryLoader
{
    /// <summary>The conversation as it was left; an empty one when it is new.</summary>
    public static ConversationMemory Load(JournalReader reader, string name)
    {
        var memory = new ConversationMemory(ConversationKey.Parse(name), name);
        memory.Id = reader.FindConversation(name);
        if (memory.Id == 0)
        {
            return memory;
        }

        (memory.Turn, memory.NextItem) = reader.FindEnd(memory.Id);
        memory.Reference = reader.FindReference(memory.Id);
        memory.State = reader.FindState(memory.Id) ?? memory.State;
        memory.Chain = reader.FindChain(memory.Id, name);
        foreach (var pending in reader.Pending(memory.Id, CommandKind.Call))
        {
            var call = CallOf(pending);
            memory.Calls.TryAdd(call.CallId, call);
        }

        return memory;
    }

    /// <summary>The call of a pending command.</summary>
    public static OpenCall CallOf(PendingCommand pending)
    {
        var command = pending.Command;
        var id = command is AskModel ask ? ask.CallId : ((CallService)command).CallId;
        return new(pending.Key, pending.Turn, pending.Index, id, pending.Root, pending.Release, command, pending.Reference);
    }
}
