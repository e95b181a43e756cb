using Bot.Conversations.Calls;
using Bot.Conversations.Journaling;
using Bot.Conversations.Live;
using Bot.Conversations.Outgoing;
using Bot.Conversations.Timers;
using Bot.Dialogs;
using Bot.Dialogs.Certificates;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Models;
using Bot.Models.Embeddings;
using Bot.Releases;

namespace Bot.Conversations;

/// <summary>Takes a turn and writes down what the journal shall hold of it. Changes nothing: a turn that cannot be stored did not happen.</summary>
internal sealed class TurnTaker(TurnGuard guard, ReleaseCatalog releases, ReplyChannels channels, ModelRunner models, EmbeddingRunner embeddings, LiveReplies live, TimeProvider time)
{
    /// <summary>Takes a turn.</summary>
    /// <param name="memory">The conversation before it.</param>
    /// <param name="inbound">What came.</param>
    /// <param name="buffer">Where its JSON is written.</param>
    /// <param name="answers">The call of which it is the outcome.</param>
    /// <param name="fired">The timer that brought it.</param>
    /// <exception cref="UnknownBotException">There is no such bot.</exception>
    public TurnEntry Take(ConversationMemory memory, Inbound inbound, TurnBuffer buffer, OpenCall? answers = null, DueTimer? fired = null)
    {
        var release = ReleaseFor(memory);
        var turn = memory.Turn + 1;
        var happened = Informed(memory, inbound.Event);
        var result = happened is null ? null : guard.Take(release, memory.State, happened);
        var root = answers?.Root ?? new TurnRoot(turn, inbound.Visible ? memory.NextItem : 0, inbound.ReplyTo, inbound.CustomerId, inbound.Delivery);
        var commands = result?.Commands ?? [];
        var kinds = KindsOf(memory, commands, root, turn);
        var entry = new TurnEntry
        {
            Key = memory.Key,
            Conversation = memory.Id,
            Turn = turn,
            At = time.GetUtcNow(),
            Event = happened,
            Inbound = inbound,
            Root = root,
            State = result?.State,
            Commands = commands,
            Kinds = kinds,
            FirstItem = memory.NextItem,
            Items = (inbound.Visible ? 1 : 0) + ItemsOf(commands),
            Open = memory.OpenCalls(root.Turn) - (answers is null ? 0 : 1) + kinds.Count(kind => kind == CommandKind.Call),
            Release = result is null ? null : release.Hash,
            Answers = answers,
            Fired = fired,
            NewCustomer = inbound.CustomerId is { } customer && !memory.Customers.Contains(customer) ? customer : null,
            NewReference = inbound.Reference == memory.Reference ? null : inbound.Reference,
            Buffer = buffer,
        };
        return result is null ? entry : Written(entry, result, release, memory.Chain);
    }

    private static TurnEntry Written(TurnEntry entry, TurnResult result, Release release, CertificateChain chain)
    {
        var buffer = entry.Buffer;
        entry.EventJson = buffer.Write(entry.Event!, DialogsJson.Default.TurnEvent);
        entry.CommandsJson = buffer.Write(result.Commands, DialogsJson.Default.IReadOnlyListCommand);
        entry.TraceJson = buffer.Write(result.Trace, DialogsJson.Default.Trace);
        entry.SnapshotJson = buffer.Write(result.State, DialogsJson.Default.ConversationState);
        var written = new WrittenTurn(entry.Turn, buffer.Read(entry.EventJson), buffer.Read(entry.CommandsJson), buffer.Read(entry.TraceJson), buffer.Read(entry.SnapshotJson));
        var certificate = CertificateSeal.Make(release, entry.Event!, result, written, chain);
        entry.CertificateJson = buffer.Write(certificate, DialogsJson.Default.Certificate);
        entry.Chain = new(Digest.Of(buffer.Read(entry.CertificateJson)), certificate.After);
        return entry;
    }

    private static int ItemsOf(IReadOnlyList<Command> commands)
    {
        var items = 0;
        foreach (var command in commands)
        {
            items += command is Send or Close ? 1 : 0;
        }

        return items;
    }

    // A conversation at rest gets the live release; one in the middle of a script moves there when nothing is lost by it, else it finishes where it began.
    private Release ReleaseFor(ConversationMemory memory)
    {
        var state = memory.State;
        var live = releases.Live(memory.Key.Bot);
        if (live is not null && (state.IsIdle || state.Release == live.Hash))
        {
            return live;
        }

        var own = state.IsIdle ? null : releases.Find(state.Release);
        return own is null || (live is not null && Moves.CanMove(own, live, state)) ? live ?? throw new UnknownBotException(memory.Key.Bot) : own;
    }

    private TurnEvent? Informed(ConversationMemory memory, TurnEvent? happened)
    {
        if (happened is not CustomerSaid said)
        {
            return happened;
        }

        var speaking = memory.Calls.Count > 0 && live.IsSpeaking(memory.Name);
        var vectors = embeddings.Model;
        return said.ModelAvailable == models.IsConfigured && said.ModelSpeaking == speaking && said.VectorModel == vectors
            ? said
            : said with { ModelAvailable = models.IsConfigured, ModelSpeaking = speaking, VectorModel = vectors };
    }

    private CommandKind[] KindsOf(ConversationMemory memory, IReadOnlyList<Command> commands, TurnRoot root, long turn)
    {
        if (commands.Count == 0)
        {
            return [];
        }

        var stored = channels.ReadsJournal(memory.Key.Channel);
        var waits = root.Delivery != DeliveryMode.Normal && (root.Turn == turn || memory.Waiting.ContainsKey(root.Turn)) && Fits(memory, commands, root);
        var kinds = new CommandKind[commands.Count];
        for (var index = 0; index < kinds.Length; index++)
        {
            kinds[index] = commands[index] switch
            {
                CallService or AskModel => CommandKind.Call,
                HandOff when !stored => CommandKind.Delivery,
                Send or Close when !stored && !waits => CommandKind.Delivery,
                _ => CommandKind.None,
            };
        }

        return kinds;
    }

    private bool Fits(ConversationMemory memory, IReadOnlyList<Command> commands, TurnRoot root)
    {
        if (root.Delivery != DeliveryMode.Card || channels.Find(memory.Key.Channel) is not { } channel)
        {
            return true;
        }

        List<Reply> replies = [.. memory.Waiting.GetValueOrDefault(root.Turn) ?? [], .. commands.OfType<Send>().Select(send => send.Reply)];
        return replies.Count == 0 || channel.TakesAsOneCard(replies);
    }
}
