namespace Bot.Channels.OpenIm.Outgoing;

/// <summary>The bot says something.</summary>
internal sealed record OutgoingReply : OutgoingStored
{
    /// <summary>Language of the words: en or zh.</summary>
    public required string Language { get; init; }

    /// <summary>The messages to show, in order. The texts alone say everything: they end with the choices, numbered.</summary>
    public required IReadOnlyList<OutgoingPart> Messages { get; init; }

    /// <summary>What the customer may pick, for apps that show buttons. Customers may also type the number or the label.</summary>
    public IReadOnlyList<OutgoingChoice> Choices { get; init; } = [];

    /// <summary>The bot waits for an answer now.</summary>
    public bool ExpectsAnswer { get; init; }

    /// <summary>A model wrote it; the text says so.</summary>
    public bool ByModel { get; init; }

    /// <summary>The stream whose chunks this reply takes the place of.</summary>
    public string? Stream { get; init; }
}
