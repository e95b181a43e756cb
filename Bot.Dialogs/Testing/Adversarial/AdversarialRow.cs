namespace Bot.Dialogs.Testing.Adversarial;

/// <summary>A conversation of a table and what must hold of it.</summary>
/// <param name="Id">Its id, for example <c>A01</c>.</param>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Turns">What happens, in order.</param>
/// <param name="Expected">What is expected, in words such as <c>answer</c> and <c>refuse</c>.</param>
/// <param name="Assertions">What must hold.</param>
internal sealed record AdversarialRow(string Id, int Line, IReadOnlyList<AdversarialTurn> Turns, string Expected, IReadOnlyList<Assertion> Assertions)
{
    /// <summary>The letter of its family.</summary>
    public char Family => Id[0];

    /// <summary>Whether an answer is expected, alone or beside something else.</summary>
    public bool ExpectsAnswer => Expected.Contains("answer", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A turn of a conversation.</summary>
/// <param name="Happenings">What happens besides the words that are typed.</param>
/// <param name="Typed">The words that are typed.</param>
internal sealed record AdversarialTurn(IReadOnlyList<Happening> Happenings, string Typed)
{
    /// <summary>Whether something of a kind happens.</summary>
    public bool Has(HappeningKind kind) => Happenings.Any(happening => happening.Kind == kind);

    /// <summary>The first thing of a kind that happens.</summary>
    public Happening? First(HappeningKind kind) => Happenings.FirstOrDefault(happening => happening.Kind == kind);
}
