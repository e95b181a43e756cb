namespace Bot.Conversations.Journaling;

/// <summary>A rare write: releases, appended rows, erasure.</summary>
internal sealed class WriteRequest<T>(Func<JournalStatements, T> write) : JournalRequest
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    /// <summary>The result, once it is on disk.</summary>
    public Task<T> Done => _done.Task;

    /// <inheritdoc/>
    public override void Execute(JournalStatements statements) => _result = write(statements);

    /// <inheritdoc/>
    public override void Succeed() => _done.SetResult(_result);

    /// <inheritdoc/>
    public override void Fail(JournalException failure) => _done.SetException(failure);
}
