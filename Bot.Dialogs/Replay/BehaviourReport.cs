namespace Bot.Dialogs.Replay;

/// <summary>What becomes of real conversations on another release.</summary>
/// <param name="Conversations">Conversations that were had again.</param>
/// <param name="Skipped">Conversations that could not be, because a customer of theirs was erased.</param>
/// <param name="Changes">Those that go otherwise, each once, by its first change or by its worst.</param>
public sealed record BehaviourReport(int Conversations, int Skipped, IReadOnlyList<ConversationChange> Changes)
{
    /// <summary>The changes of one kind together, the worst kinds first, then the most frequent.</summary>
    public IReadOnlyList<IGrouping<string, ConversationChange>> Groups =>
    [
        .. Changes.GroupBy(change => change.Summary)
            .OrderByDescending(group => group.First().IsBreaking).ThenByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal),
    ];
}
