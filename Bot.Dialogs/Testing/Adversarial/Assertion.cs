namespace Bot.Dialogs.Testing.Adversarial;

/// <summary>Something that must hold of a reply or of the conversation.</summary>
/// <param name="Name">Its name, for example <c>NOT</c>.</param>
/// <param name="Arguments">What stands in brackets, split at <c>¦</c>.</param>
/// <param name="Text">As it is written.</param>
internal sealed record Assertion(string Name, IReadOnlyList<string> Arguments, string Text)
{
    /// <summary>Number of the turn that it is about, from 1; absent for the last one.</summary>
    public int? Turn { get; init; }

    /// <summary>Whether it is about every turn.</summary>
    public bool EveryTurn { get; init; }
}
