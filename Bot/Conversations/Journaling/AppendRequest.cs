using Bot.Dialogs.Turns.Commands;

namespace Bot.Conversations.Journaling;

/// <summary>Stores one turn.</summary>
internal sealed class AppendRequest(TurnEntry entry) : JournalRequest
{
    private readonly TaskCompletionSource<Appended> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Appended _appended;

    /// <summary>What became of it, once it is on disk.</summary>
    public Task<Appended> Done => _done.Task;

    /// <inheritdoc/>
    public override void Execute(JournalStatements statements)
    {
        var conversation = entry.Conversation != 0 ? entry.Conversation : Begin(statements);
        if (entry.Inbound.ExternalId is { } externalId && statements.Recent.Find(conversation, externalId) is not 0 and var known)
        {
            _appended = Known(statements, conversation, known);
            return;
        }

        StoreTurn(statements, conversation);
        StoreCommands(statements, conversation);
        StoreAround(statements, conversation);
        _appended = new(conversation, entry.Turn, entry.Inbound.Visible ? entry.FirstItem : 0, Duplicate: false);
    }

    /// <inheritdoc/>
    public override void Succeed() => _done.SetResult(_appended);

    /// <inheritdoc/>
    public override void Fail(JournalException failure) => _done.SetException(failure);

    private long Begin(JournalStatements statements)
    {
        var insert = statements.NewConversation
            .Bind(1, entry.Key.ToString()).Bind(2, entry.Key.Bot).Bind(3, entry.Key.Channel).Bind(4, entry.At.ToUnixTimeMilliseconds());
        insert.Step();
        var id = insert.Int64(0);
        insert.Reset();
        return id;
    }

    private void StoreTurn(JournalStatements statements, long conversation)
    {
        var id = TurnId.Of(conversation, entry.Turn);
        statements.NewTurn
            .Bind(1, id).Bind(2, conversation)
            .Bind(3, entry.At.ToUnixTimeMilliseconds()).Bind(4, KindOf(entry))
            .Bind(5, entry.FirstItem).Bind(6, entry.Items).Bind(7, entry.Inbound.Visible ? 1 : 0)
            .Bind(8, entry.Root.Turn).Bind(9, entry.Root.Item).Bind(10, entry.Open).Bind(11, (long)entry.Root.Delivery)
            .Bind(12, entry.Inbound.ExternalId).Bind(13, entry.Root.Customer).Bind(14, entry.Release)
            .BindText(15, entry.Inbound.Activity)
            .BindText(16, entry.Buffer.Read(entry.EventJson)).BindText(17, entry.Buffer.Read(entry.CommandsJson))
            .BindText(18, entry.Buffer.Read(entry.TraceJson)).BindText(19, entry.Buffer.Read(entry.SnapshotJson))
            .Bind(20, entry.Inbound.ReplyTo)
            .BindText(21, entry.Buffer.Read(entry.CertificateJson)).Bind(22, entry.Chain?.Seal)
            .Run();
        statements.Recent.Add(id, statements.LastNumber, entry.Inbound.ExternalId);
    }

    private static Appended Known(JournalStatements statements, long conversation, long number)
    {
        var known = statements.KnownTurn.Bind(1, number);
        if (!known.Step())
        {
            throw new JournalException($"The journal names turn {number} for a message, and has none. Restore it from a copy.");
        }

        var appended = new Appended(conversation, known.Int64(0), known.Int64(1), Duplicate: true);
        known.Reset();
        return appended;
    }

    private void StoreCommands(JournalStatements statements, long conversation)
    {
        for (var index = 0; index < entry.Commands.Count; index++)
        {
            if (entry.Kinds[index] != CommandKind.None)
            {
                statements.NewCommand.Bind(1, TurnId.Of(conversation, entry.Turn)).Bind(2, index).Bind(3, (long)entry.Kinds[index]).Run();
            }

            if (entry.Commands[index] is SetTimer timer)
            {
                statements.SetTimer.Bind(1, conversation).Bind(2, timer.Timer).Bind(3, timer.Due.ToUnixTimeMilliseconds()).Run();
            }
        }
    }

    private void StoreAround(JournalStatements statements, long conversation)
    {
        if (entry.Answers is { } call)
        {
            statements.EndCommand.Bind(1, TurnId.Of(conversation, call.Turn)).Bind(2, call.Index).Run();
        }

        if (entry.Fired is { } timer)
        {
            statements.EndTimer.Bind(1, conversation).Bind(2, timer.Name).Bind(3, timer.Due).Run();
        }

        if (entry.NewCustomer is { } customer)
        {
            statements.NewCustomer.Bind(1, customer).Bind(2, conversation).Run();
        }

        if (entry.NewReference is { } reference)
        {
            statements.SetReference.Bind(1, conversation).Bind(2, reference).Run();
        }
    }

    private static string KindOf(TurnEntry entry) => entry.Event?.GetType().Name ?? "Kept";
}

/// <summary>What became of a turn.</summary>
/// <param name="Conversation">Id of the conversation.</param>
/// <param name="Turn">The turn; when it was known, the one that it took then.</param>
/// <param name="Item">Its item, 0 when not visible.</param>
/// <param name="Duplicate">It was known and nothing was stored.</param>
internal readonly record struct Appended(long Conversation, long Turn, long Item, bool Duplicate);
