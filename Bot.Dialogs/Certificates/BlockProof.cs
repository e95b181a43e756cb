namespace Bot.Dialogs.Certificates;

/// <summary>Where a block of a reply comes from.</summary>
/// <param name="Kind">The source's kind, as in the block itself.</param>
public sealed record BlockProof(string Kind)
{
    /// <summary>File of the pack that the step stands in; a passage's id.</summary>
    public string? File { get; init; }

    /// <summary>The step's line there.</summary>
    public int Line { get; init; }

    /// <summary>First sixteen digits of the digest of the text as the pack has it, or the passage's hash; absent for words of the engine.</summary>
    public string? Template { get; init; }

    /// <summary>Name of the card.</summary>
    public string? Card { get; init; }

    /// <summary>The service whose result the words tell.</summary>
    public string? Service { get; init; }

    /// <summary>Digest of a model's words as the customer got them, after the gate.</summary>
    public string? Gated { get; init; }
}
