namespace Bot.Conversations.Journaling;

/// <summary>Something to write, committed together with what others want written at the same time.</summary>
internal abstract class JournalRequest
{
    /// <summary>Whether someone waits for it. What is not urgent is written with the next that is, or after some milliseconds.</summary>
    public virtual bool Urgent => true;

    /// <summary>Writes inside the open transaction; may be called again when the transaction had to be rolled back.</summary>
    public abstract void Execute(JournalStatements statements);

    /// <summary>Runs after the commit, for what cannot be part of a transaction.</summary>
    public virtual void Finish(JournalStatements statements)
    {
    }

    /// <summary>It is on disk.</summary>
    public abstract void Succeed();

    /// <summary>Nothing of it is on disk, or what runs after the commit failed.</summary>
    public abstract void Fail(JournalException failure);
}
