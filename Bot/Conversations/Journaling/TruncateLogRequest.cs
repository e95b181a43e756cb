namespace Bot.Conversations.Journaling;

/// <summary>Moves the write-ahead log into the file and empties it, so that erased words are nowhere.</summary>
internal sealed class TruncateLogRequest : JournalRequest
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when it is done.</summary>
    public Task Done => _done.Task;

    /// <inheritdoc/>
    public override void Execute(JournalStatements statements)
    {
    }

    /// <inheritdoc/>
    public override void Finish(JournalStatements statements) => statements.TruncateLog();

    /// <inheritdoc/>
    public override void Succeed() => _done.SetResult();

    /// <inheritdoc/>
    public override void Fail(JournalException failure) => _done.SetException(failure);
}
