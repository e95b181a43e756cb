namespace Bot.Verifier;

/// <summary>What earlier turns of a conversation leave for the checks of later ones.</summary>
internal sealed class ConversationSoFar(string key)
{
    public long Turn { get; set; }

    /// <summary>What the next certificate must hang on.</summary>
    public string Seal { get; set; } = Digest.Start(key);

    /// <summary>The state; empty at the start and after an erasure.</summary>
    public byte[] Snapshot { get; set; } = [];

    /// <summary>Whether there was a turn with a certificate.</summary>
    public bool IsCertified { get; set; }

    /// <summary>Whether something was erased, so that what came before is not known.</summary>
    public bool IsErased { get; set; }

    /// <summary>Calls without an outcome, by id: the service and operation, or <c>model</c>.</summary>
    public Dictionary<string, string> Open { get; } = new(StringComparer.Ordinal);

    /// <summary>Services that have answered.</summary>
    public HashSet<string> Answered { get; } = new(StringComparer.Ordinal);

    /// <summary>Contacts, links and numbers that came up.</summary>
    public SayableFacts Known { get; } = new();
}
