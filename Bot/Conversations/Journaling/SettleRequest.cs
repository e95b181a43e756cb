namespace Bot.Conversations.Journaling;

/// <summary>Stores how a command stands.</summary>
internal sealed class SettleRequest(CommandStanding standing, bool urgent) : JournalRequest
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when it is on disk.</summary>
    public Task Done => _done.Task;

    /// <inheritdoc/>
    public override bool Urgent => urgent;

    /// <inheritdoc/>
    public override void Execute(JournalStatements statements)
    {
        var turn = TurnId.Of(standing.Conversation, standing.Turn);
        if (standing.State == CommandState.Done)
        {
            statements.EndCommand.Bind(1, turn).Bind(2, standing.Index).Run();
            statements.Keep(standing.Conversation, SentMessages.NameOf(standing.Turn, standing.Index), standing.Messages);
            return;
        }

        statements.SetCommand.Bind(1, turn).Bind(2, standing.Index)
            .Bind(3, (long)standing.State).Bind(4, standing.Attempts).Bind(5, standing.Due).Bind(6, standing.Problem).Run();
    }

    /// <inheritdoc/>
    public override void Succeed() => _done.SetResult();

    /// <inheritdoc/>
    public override void Fail(JournalException failure) => _done.SetException(failure);
}

/// <summary>How a command stands.</summary>
/// <param name="Conversation">Id of the conversation.</param>
/// <param name="Turn">The command's turn.</param>
/// <param name="Index">Its place in the turn.</param>
/// <param name="State">The state.</param>
/// <param name="Attempts">Attempts so far.</param>
internal sealed record CommandStanding(long Conversation, long Turn, int Index, CommandState State, int Attempts)
{
    /// <summary>When the next attempt is due, in milliseconds of Unix time.</summary>
    public long Due { get; init; }

    /// <summary>Why it did not go, for people.</summary>
    public string? Problem { get; init; }

    /// <summary>The channel's ids of the messages that were sent, where it wants them kept.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];
}
